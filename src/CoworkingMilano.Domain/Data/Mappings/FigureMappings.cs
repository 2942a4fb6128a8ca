using CoworkingMilano.Domain.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoworkingMilano.Domain.Data.Mappings;

internal sealed class TallyMapping : IEntityTypeConfiguration<Tally>
{
    public void Configure(EntityTypeBuilder<Tally> tally)
    {
        tally.HasKey(t => new { t.Measure, t.Kind, t.Month, t.Municipio });
        tally.Property(t => t.Municipio).ValueGeneratedNever();
    }
}

internal sealed class DecisionTimeMapping : IEntityTypeConfiguration<DecisionTime>
{
    public void Configure(EntityTypeBuilder<DecisionTime> time)
    {
        time.HasKey(t => new { t.Kind, t.Days });
        time.Property(t => t.Days).ValueGeneratedNever();
    }
}
