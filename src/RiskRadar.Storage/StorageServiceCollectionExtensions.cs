using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage;
using RiskRadar.Storage.LiteDb;
using RiskRadar.Storage.PostgreSql;
using RiskRadar.Storage.Upkeep;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers where RiskRadar keeps what it knows.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>
    /// Adds every store: in files under <see cref="StorageOptions.DataDirectory"/>, which one process at a time can have open, or in PostgreSQL
    /// where <see cref="StorageOptions.ConnectionString"/> is set.
    /// </summary>
    /// <param name="services">The application's services, with its configuration among them.</param>
    public static IServiceCollection AddRiskRadarStorage(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<StorageOptions, StorageOptionsValidator>().BindConfiguration(StorageOptions.Section);

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => LiteDbFile.Open(Options(provider).DataDirectory, Options(provider).Durability));
        services.TryAddSingleton(provider => new SnapshotFolder(Options(provider).DataDirectory));
        services.TryAddSingleton(provider => PostgreSqlDatabase.Open(Options(provider).ConnectionString!));

        services.TryAddSingleton<IBackups>(provider => Options(provider).ConnectionString is { Length: > 0 } connection
            ? new PostgreSqlBackups(connection)
            : new FileBackups(provider.GetRequiredService<LiteDbFile>, Options(provider)));

        return services
            .AddStore<IInfluencerStore, LiteDbInfluencerStore, PostgreSqlInfluencerStore>()
            .AddStore<IPostStore, LiteDbPostStore, PostgreSqlPostStore>()
            .AddStore<ICommentStore, LiteDbCommentStore, PostgreSqlCommentStore>()
            .AddStore<ISnapshotStore, LiteDbSnapshotStore, PostgreSqlSnapshotStore>()
            .AddStore<IScanStore, LiteDbScanStore, PostgreSqlScanStore>()
            .AddStore<IAssessmentStore, LiteDbAssessmentStore, PostgreSqlAssessmentStore>()
            .AddStore<IAudienceStore, LiteDbAudienceStore, PostgreSqlAudienceStore>()
            .AddStore<ISecretStore, LiteDbSecretStore, PostgreSqlSecretStore>()
            .AddStore<IUserStore, LiteDbUserStore, PostgreSqlUserStore>()
            .AddStore<IAgendaStore, LiteDbAgendaStore, PostgreSqlAgendaStore>()
            .AddStore<IPauseStore, LiteDbPauseStore, PostgreSqlPauseStore>()
            .AddStore<IRunStore, LiteDbRunStore, PostgreSqlRunStore>()
            .AddStore<INotificationStore, LiteDbNotificationStore, PostgreSqlNotificationStore>()
            .AddStore<INoteStore, LiteDbNoteStore, PostgreSqlNoteStore>();
    }

    private static IServiceCollection AddStore<TStore, TLiteDb, TPostgreSql>(this IServiceCollection services)
        where TStore : class
        where TLiteDb : class, TStore
        where TPostgreSql : class, TStore
    {
        services.TryAddSingleton<TStore>(provider => string.IsNullOrEmpty(Options(provider).ConnectionString)
            ? ActivatorUtilities.CreateInstance<TLiteDb>(provider)
            : ActivatorUtilities.CreateInstance<TPostgreSql>(provider));

        return services;
    }

    private static StorageOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value;
}
