using Microsoft.Extensions.Options;
using RiskRadar.Classify;
using RiskRadar.Classify.Models;

namespace RiskRadar.Cli.Hosting;

/// <summary>The model beside the program, for commands that need no host.</summary>
internal static class ShippedModel
{
    /// <summary>Opens it.</summary>
    /// <exception cref="CommandFailedException">It is missing or damaged.</exception>
    public static ICommentClassifier Open()
    {
        try
        {
            return new ModelCatalog(Options.Create(new ClassifyOptions())).Classifier;
        }
        catch (ModelFileException error)
        {
            throw new CommandFailedException(error.Message);
        }
    }
}
