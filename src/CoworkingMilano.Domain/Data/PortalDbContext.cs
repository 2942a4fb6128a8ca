using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Data;

/// <summary>One model, two databases: <see cref="SqlitePortalDbContext"/> and <see cref="SqlServerPortalDbContext"/> only pick the migrations.</summary>
public abstract class PortalDbContext : IdentityDbContext<Account, IdentityRole, string>
{
    // SQLite has no rowversion: the context stamps a new version at every save, on both databases.
    private const string RowVersion = nameof(RowVersion);

    protected PortalDbContext(DbContextOptions options)
        : base(options)
    {
        // Every write is a transaction, so that SQLite's writer gate has one place to stand.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }

    public DbSet<Call> Calls => Set<Call>();
    public DbSet<BudgetLine> BudgetLines => Set<BudgetLine>();
    public DbSet<Application> Applications => Set<Application>();
    public DbSet<AccreditationApplication> AccreditationApplications => Set<AccreditationApplication>();
    public DbSet<VoucherApplication> VoucherApplications => Set<VoucherApplication>();
    public DbSet<Inspection> Inspections => Set<Inspection>();
    public DbSet<CoworkingSpace> Spaces => Set<CoworkingSpace>();
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<ReferenceCounter> ReferenceCounters => Set<ReferenceCounter>();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        StampVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        StampVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("Accounts");
        builder.Entity<IdentityRole>().ToTable("Roles").HasData(
            Enum.GetNames<OfficerRole>().Select(role => new IdentityRole { Id = role, Name = role, NormalizedName = role.ToUpperInvariant(), ConcurrencyStamp = role }));
        builder.Entity<IdentityUserRole<string>>().ToTable("AccountRoles");
        builder.Entity<IdentityUserClaim<string>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<string>>().ToTable("AccountTokens");
        builder.Entity<IdentityRoleClaim<string>>().ToTable("RoleClaims");
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);

        foreach (var root in (Type[])[typeof(Call), typeof(BudgetLine), typeof(Application), typeof(Inspection), typeof(CoworkingSpace), typeof(Notice)])
        {
            builder.Entity(root).Property<Guid>(RowVersion).IsConcurrencyToken();
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(12, 2);
    }

    private void StampVersions()
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            if (entry.Metadata.FindProperty(RowVersion) is not null)
            {
                entry.Property(RowVersion).CurrentValue = Guid.NewGuid();
            }
        }
    }
}
