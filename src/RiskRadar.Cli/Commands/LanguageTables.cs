using System.Text;
using RiskRadar.Classify;
using RiskRadar.Classify.Training;
using RiskRadar.Classify.Training.Languages;
using RiskRadar.Cli.Output;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar train DATA --languages</c>: makes the tables for the sentiment in other languages, and keeps those that are worth it.</summary>
internal static class LanguageTables
{
    /// <summary>Makes them.</summary>
    /// <param name="options">The data and the seed.</param>
    /// <param name="model">The folder of the model that they stand beside.</param>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops; nothing is written then.</param>
    public static async Task MakeAsync(TrainingOptions options, string model, Terminal terminal, TimeProvider time, CancellationToken cancellationToken)
    {
        IReadOnlyList<TrainedLanguage> made;
        try
        {
            made = await ProgressDisplay.RunAsync(terminal, "Reading", task => Task.Run(
                () =>
                {
                    task.MaxValue = 1;
                    var steps = new TrainingSteps(step => (task.Description, task.Value) = (Spectre.Console.Markup.Escape(step.What), step.Share));
                    return new LanguageTraining(options.Data, options.Champion!, time, options.Seed, steps).Train(cancellationToken);
                },
                cancellationToken));
        }
        catch (Exception error) when (error is FileNotFoundException or RiskRadar.Classify.Models.ModelFileException)
        {
            throw new CommandFailedException($"cannot train: {error.Message}");
        }

        var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(model))!, ClassifyOptions.LanguageFolder);
        Directory.CreateDirectory(folder);
        foreach (var former in Directory.GetFiles(folder, "*.model").Where(path => !made.Any(one => one.IsWorthIt && one.Code == Path.GetFileNameWithoutExtension(path))))
        {
            File.Delete(former);
        }

        foreach (var one in made.Where(one => one.IsWorthIt))
        {
            await TrainCommand.WriteAsync(folder, one.Code + ".model", one.File, cancellationToken);
        }

        await TrainCommand.WriteAsync(folder, "card.md", Encoding.UTF8.GetBytes(LanguageCard.Write(made, options.Seed)), cancellationToken);
        terminal.Out.WriteLine($"{string.Join(", ", made.Where(one => one.IsWorthIt).Select(one => one.Code))} in {folder}");
    }
}
