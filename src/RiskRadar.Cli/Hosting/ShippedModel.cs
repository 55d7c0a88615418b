using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RiskRadar.Classify;
using RiskRadar.Classify.Models;

namespace RiskRadar.Cli.Hosting;

/// <summary>The model beside the program, or what the settings name in its place, for commands that need no host.</summary>
internal static class ShippedModel
{
    /// <summary>Opens it.</summary>
    /// <exception cref="CommandFailedException">It is missing or damaged.</exception>
    public static ICommentClassifier Open()
    {
        try
        {
            return Catalog().Classifier;
        }
        catch (ModelFileException error)
        {
            throw new CommandFailedException(error.Message);
        }
    }

    /// <summary>The models that the settings name (environment over <c>riskradar.json</c>), by default those beside the program; each is opened when it is first asked for.</summary>
    /// <exception cref="CommandFailedException">The settings are broken.</exception>
    public static ModelCatalog Catalog()
    {
        var configuration = new ConfigurationBuilder();
        foreach (var source in SettingsOptions.Sources())
        {
            configuration.Add(source);
        }

        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration.Build());
        services.AddRiskRadarClassify();
        return services.BuildServiceProvider().GetRequiredService<ModelCatalog>();
    }
}
