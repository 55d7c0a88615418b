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
            return Catalog().Classifier;
        }
        catch (ModelFileException error)
        {
            throw new CommandFailedException(error.Message);
        }
    }

    /// <summary>The models beside the program; each is opened when it is first asked for.</summary>
    public static ModelCatalog Catalog() => new(Options.Create(new ClassifyOptions()));
}
