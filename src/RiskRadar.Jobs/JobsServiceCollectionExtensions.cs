using Hangfire;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs;
using RiskRadar.Jobs.Agenda;
using RiskRadar.Jobs.Backups;
using RiskRadar.Jobs.Erasing;
using RiskRadar.Jobs.Intake;
using RiskRadar.Jobs.Notifying;
using RiskRadar.Jobs.Pauses;
using RiskRadar.Jobs.Pipeline;
using RiskRadar.Jobs.Progress;
using RiskRadar.Jobs.Retention;
using RiskRadar.Jobs.Running;
using RiskRadar.Jobs.Watching;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the pipeline and its jobs.</summary>
public static class JobsServiceCollectionExtensions
{
    /// <summary>
    /// Adds the pipeline, its jobs and the server that runs them while the host runs. The host adds the stores, the collector, a
    /// <c>ICommentClassifier</c>, a <c>RosterAssessor</c> and the <see cref="JobStorage"/>.
    /// </summary>
    public static IServiceCollection AddRiskRadarJobs(this IServiceCollection services)
    {
        // Payloads name types without assembly versions: jobs of the former version still run.
        GlobalConfiguration.Configuration
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseJobDetailsRenderer(10, JobPage.Render);

        services.AddOptionsWithValidateOnStart<JobsOptions, JobsOptionsValidator>().BindConfiguration(JobsOptions.Section);
        services.AddOptionsWithValidateOnStart<NotificationOptions, NotificationOptionsValidator>().BindConfiguration(NotificationOptions.Section);
        services.AddOptionsWithValidateOnStart<RetentionOptions, RetentionOptionsValidator>().BindConfiguration(RetentionOptions.Section);
        services.TryAddSingleton(TimeProvider.System);

        services.TryAddSingleton<IBackgroundJobClient>(provider => new BackgroundJobClient(provider.GetRequiredService<JobStorage>()));
        services.TryAddSingleton<IRecurringJobManager>(provider => new RecurringJobManager(provider.GetRequiredService<JobStorage>()));

        services.AddRiskRadarErasure();
        services.TryAddSingleton<ICommentSource, CollectorSource>();
        services.TryAddSingleton<AccountScan>();
        services.TryAddSingleton<PostScan>();
        services.TryAddSingleton<PostClassification>();
        services.TryAddSingleton<RosterAssessing>();

        services.TryAddSingleton<CollectionFlags>();
        services.TryAddSingleton<CleanUp>();
        services.TryAddSingleton<FlagOutbox>();
        services.TryAddSingleton<FlagDelivery>();
        services.TryAddSingleton<Digest>();
        services.TryAddSingleton<Watchdog>();
        services.TryAddSingleton<PauseGate>();

        // The sites' health outlives the process here; the collector alone would keep it in memory.
        services.Replace(ServiceDescriptor.Singleton<ISiteHealthStore, StoredSiteHealth>());

        services.TryAddSingleton<DeletedJobs>();
        services.TryAddSingleton<Dispatcher>();
        services.TryAddSingleton<JobLocks>();
        services.TryAddSingleton<AgendaWork>();
        services.TryAddSingleton<RunCounts>();
        services.TryAddSingleton<JobConsoles>();

        services.TryAddSingleton(provider => new RiskPipeline(
            provider.GetRequiredService<AgendaWork>(),
            provider.GetRequiredService<AccountScan>(),
            provider.GetRequiredService<PostScan>(),
            provider.GetRequiredService<PostClassification>(),
            provider.GetRequiredService<RosterAssessing>(),
            provider.GetRequiredService<FlagDelivery>()));
        services.TryAddSingleton(provider => new JobTitles(
            provider.GetRequiredService<IPostStore>(),
            provider.GetRequiredService<IInfluencerStore>(),
            provider.GetRequiredService<JobStorage>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new ScanPauses(
            provider.GetRequiredService<IPauseStore>(),
            provider.GetRequiredService<PauseGate>(),
            provider.GetRequiredService<Dispatcher>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new PipelineProgress(
            provider.GetRequiredService<IAgendaStore>(),
            provider.GetRequiredService<RunCounts>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new IntakeRoster(
            provider.GetRequiredService<IInfluencerStore>(),
            provider.GetRequiredService<IPostStore>(),
            provider.GetRequiredService<IAgendaStore>(),
            provider.GetRequiredService<Dispatcher>(),
            provider.GetRequiredService<TimeProvider>()));

        services.TryAddSingleton<BackupMaking>();
        services.TryAddSingleton(provider => new BackupOffice(
            provider.GetRequiredService<IBackups>(),
            provider.GetRequiredService<IBackgroundJobClient>(),
            provider.GetRequiredService<TimeProvider>()));

        services.TryAddTransient<ScanAccountJob>();
        services.TryAddTransient<ScanPostJob>();
        services.TryAddTransient<ClassifyPostJob>();
        services.TryAddTransient<AssessRosterJob>();
        services.TryAddTransient<DeliverJob>();
        services.TryAddTransient(provider => new DispatchJob(provider.GetRequiredService<Dispatcher>()));
        services.TryAddTransient(provider => new WatchJob(provider.GetRequiredService<Watchdog>()));
        services.TryAddTransient(provider => new DigestJob(provider.GetRequiredService<Digest>(), provider.GetRequiredService<JobConsoles>()));
        services.TryAddTransient(provider => new RetentionJob(provider.GetRequiredService<CleanUp>(), provider.GetRequiredService<JobConsoles>()));

        services.TryAddTransient(provider => new BackupJob(provider.GetRequiredService<BackupMaking>(), provider.GetRequiredService<JobConsoles>()));

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, JobServer>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, BackupWatch>());
        services.TryAddSingleton<JobsHealthCheck>();
        services.AddHealthChecks().AddCheck<JobsHealthCheck>("jobs", HealthStatus.Unhealthy, ["ready"]);

        return services;
    }

    /// <summary>Adds <see cref="AuthorErasure"/> alone, over the stores: for a command that runs no jobs.</summary>
    public static IServiceCollection AddRiskRadarErasure(this IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Pseudonyms>();
        services.TryAddSingleton<AudienceKeeper>();
        services.TryAddSingleton<PageNotes>();
        services.TryAddSingleton<ErasedAuthors>();
        services.TryAddSingleton<CommentRemoval>();
        services.TryAddSingleton(provider => new AuthorErasure(
            provider.GetRequiredService<IInfluencerStore>(),
            provider.GetRequiredService<IPostStore>(),
            provider.GetRequiredService<ICommentStore>(),
            provider.GetRequiredService<ISnapshotStore>(),
            provider.GetRequiredService<Pseudonyms>(),
            provider.GetRequiredService<ErasedAuthors>(),
            provider.GetRequiredService<PageNotes>(),
            provider.GetRequiredService<CommentRemoval>(),
            provider.GetRequiredService<AudienceKeeper>(),
            provider.GetRequiredService<ILogger<AuthorErasure>>()));

        return services;
    }
}
