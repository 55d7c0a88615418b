using Microsoft.Extensions.DependencyInjection.Extensions;
using RiskRadar.Classify;
using RiskRadar.Classify.Lines;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the reading of comments.</summary>
public static class ClassifyServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ICommentClassifier"/>, <see cref="ModelCatalog"/> and <see cref="CommentLines"/>, with <see cref="ClassifyOptions"/> from the configuration.</summary>
    public static IServiceCollection AddRiskRadarClassify(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<ClassifyOptions, ClassifyOptionsValidator>().BindConfiguration(ClassifyOptions.Section);
        services.TryAddSingleton<ModelCatalog>();
        services.TryAddSingleton(provider => provider.GetRequiredService<ModelCatalog>().Classifier);
        services.TryAddSingleton(provider => new CommentLines(provider.GetRequiredService<ModelCatalog>()));
        return services;
    }
}
