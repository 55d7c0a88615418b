using Hangfire;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs;
using RiskRadar.Jobs.Agenda;
using RiskRadar.Jobs.Intake;
using RiskRadar.Jobs.Pipeline;
using RiskRadar.Jobs.Progress;
using RiskRadar.Jobs.Running;

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
            .UseRecommendedSerializerSettings();

        services.AddOptionsWithValidateOnStart<JobsOptions, JobsOptionsValidator>().BindConfiguration(JobsOptions.Section);
        services.TryAddSingleton(TimeProvider.System);

        services.TryAddSingleton<IBackgroundJobClient>(provider => new BackgroundJobClient(provider.GetRequiredService<JobStorage>()));
        services.TryAddSingleton<IRecurringJobManager>(provider => new RecurringJobManager(provider.GetRequiredService<JobStorage>()));

        services.TryAddSingleton<ICommentSource, CollectorSource>();
        services.TryAddSingleton<Pseudonyms>();
        services.TryAddSingleton<AccountScan>();
        services.TryAddSingleton<PostScan>();
        services.TryAddSingleton<PostClassification>();
        services.TryAddSingleton<AudienceKeeper>();
        services.TryAddSingleton<RosterAssessing>();

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
            provider.GetRequiredService<RosterAssessing>()));
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

        services.TryAddTransient<ScanAccountJob>();
        services.TryAddTransient<ScanPostJob>();
        services.TryAddTransient<ClassifyPostJob>();
        services.TryAddTransient<AssessRosterJob>();
        services.TryAddTransient(provider => new DispatchJob(provider.GetRequiredService<Dispatcher>()));

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, JobServer>());

        return services;
    }
}
