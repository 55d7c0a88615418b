using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage;
using RiskRadar.Storage.LiteDb;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers where RiskRadar keeps what it knows.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>Adds every store, kept in files under <see cref="StorageOptions.DataDirectory"/>. One process at a time can have them open.</summary>
    /// <param name="services">The application's services, with its configuration among them.</param>
    public static IServiceCollection AddRiskRadarStorage(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<StorageOptions, StorageOptionsValidator>().BindConfiguration(StorageOptions.Section);

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider =>
            LiteDbFile.Open(provider.GetRequiredService<IOptions<StorageOptions>>().Value.DataDirectory));
        services.TryAddSingleton(provider =>
            new SnapshotFolder(provider.GetRequiredService<IOptions<StorageOptions>>().Value.DataDirectory));

        services.TryAddSingleton<IInfluencerStore, LiteDbInfluencerStore>();
        services.TryAddSingleton<IPostStore, LiteDbPostStore>();
        services.TryAddSingleton<ICommentStore, LiteDbCommentStore>();
        services.TryAddSingleton<ISnapshotStore, LiteDbSnapshotStore>();
        services.TryAddSingleton<IScanStore, LiteDbScanStore>();
        services.TryAddSingleton<IAssessmentStore, LiteDbAssessmentStore>();
        services.TryAddSingleton<IAudienceStore, LiteDbAudienceStore>();
        services.TryAddSingleton<ISecretStore, LiteDbSecretStore>();
        services.TryAddSingleton<IUserStore, LiteDbUserStore>();
        services.TryAddSingleton<IAgendaStore, LiteDbAgendaStore>();
        services.TryAddSingleton<IPauseStore, LiteDbPauseStore>();
        services.TryAddSingleton<IRunStore, LiteDbRunStore>();
        services.TryAddSingleton<INotificationStore, LiteDbNotificationStore>();
        services.TryAddSingleton<INoteStore, LiteDbNoteStore>();

        return services;
    }
}
