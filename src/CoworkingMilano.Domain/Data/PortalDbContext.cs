using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Figures;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Domain.Questions;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CoworkingMilano.Domain.Data;

/// <summary>One model, two databases: <see cref="SqlitePortalDbContext"/> and <see cref="SqlServerPortalDbContext"/> only pick the migrations.</summary>
public abstract class PortalDbContext : IdentityDbContext<Account, IdentityRole, string>
{
    // SQLite has no rowversion: the context stamps a new version at every save, on both databases.
    internal const string RowVersion = nameof(RowVersion);

    protected PortalDbContext(DbContextOptions options)
        : base(options)
    {
        // Every write is a transaction, so that SQLite's writer gate has one place to stand.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }

    public DbSet<Call> Calls => Set<Call>();
    public DbSet<BudgetLine> BudgetLines => Set<BudgetLine>();
    public DbSet<Application> Applications => Set<Application>();
    public DbSet<CaseWord> CaseWords => Set<CaseWord>();
    public DbSet<AccreditationApplication> AccreditationApplications => Set<AccreditationApplication>();
    public DbSet<VoucherApplication> VoucherApplications => Set<VoucherApplication>();
    public DbSet<InformationRequest> InformationRequests => Set<InformationRequest>();
    public DbSet<RefusalNotice> RefusalNotices => Set<RefusalNotice>();
    public DbSet<Proceeding> Proceedings => Set<Proceeding>();
    public DbSet<Ban> Bans => Set<Ban>();
    public DbSet<Inspection> Inspections => Set<Inspection>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<CoworkingSpace> Spaces => Set<CoworkingSpace>();
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<Question> Questions => Set<Question>();
    public DbSet<Attempt> Attempts => Set<Attempt>();
    public DbSet<KeptForm> KeptForms => Set<KeptForm>();
    public DbSet<ReferenceCounter> ReferenceCounters => Set<ReferenceCounter>();
    public DbSet<ProtocolEntry> ProtocolEntries => Set<ProtocolEntry>();
    public DbSet<ProtocolHead> ProtocolHeads => Set<ProtocolHead>();
    public DbSet<DailyRegister> DailyRegisters => Set<DailyRegister>();
    public DbSet<Tally> Tallies => Set<Tally>();
    public DbSet<DecisionTime> DecisionTimes => Set<DecisionTime>();

    /// <summary>What the save does to the cases it does to the protocol register, to their words and to the figures, in the same transaction: all of it or none.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Each question to the change tracker would look for changes again, in the hundred records a case brings.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await SaveDetectedChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => SaveChangesAsync(acceptAllChangesOnSuccess).GetAwaiter().GetResult();

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

        foreach (var root in (Type[])[typeof(Call), typeof(BudgetLine), typeof(Application), typeof(Inspection), typeof(CoworkingSpace), typeof(Notice), typeof(Question)])
        {
            builder.Entity(root).Property<Guid>(RowVersion).IsConcurrencyToken();
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var type in typeof(PortalDbContext).Assembly.GetTypes().Where(t => t.IsEnum).Append(typeof(DayOfWeek)))
        {
            configurationBuilder.Properties(type).HaveConversion(typeof(EnumNameConverter<>).MakeGenericType(type)).HaveMaxLength(40);
        }

        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(12, 2);
        configurationBuilder.Properties<OpeningHours>().HaveConversion<OpeningHoursConverter>();
        configurationBuilder.Properties<Coordinates>().HaveConversion<CoordinatesConverter>().HaveMaxLength(40);
    }

    private async Task<int> SaveDetectedChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellation)
    {
        StampVersions();
        var words = WordChanges.In(ChangeTracker);
        var count = CaseCount.ChangedBy(ChangeTracker);
        var registered = ChangeTracker.Entries<ProtocolEntry>().Where(e => e.State is EntityState.Added).Select(e => e.Entity).ToList();
        if (words.Count == 0 && count.IsEmpty && registered.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellation);
        }

        await this.LoadForDocumentsAsync(registered, cancellation);
        var written = 0;
        await this.InTransactionAsync(async () =>
        {
            await this.RegisterAsync(registered, cancellation);
            written = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellation);
            await this.WriteWordsAsync(words, cancellation);
            await this.MoveFiguresAsync(count, cancellation);
        });
        if (acceptAllChangesOnSuccess)
        {
            ChangeTracker.AcceptAllChanges();
        }

        return written;
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
