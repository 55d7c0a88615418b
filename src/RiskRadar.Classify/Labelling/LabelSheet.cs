using System.Globalization;
using System.Text;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Training;

namespace RiskRadar.Classify.Labelling;

/// <summary>
/// The table in which a person labels comments, and which <c>riskradar train --with-corrections</c> reads: <c>text</c>, <c>signals</c> (names with spaces between them, or
/// <c>-</c> for none), <c>sentiment</c>; a row with neither is not labelled yet. Further columns say why a comment is in it.
/// </summary>
public static class LabelSheet
{
    private const string Header = "text\tsignals\tsentiment\tdoubt\tabout\treading";

    // A signal that the model holds for as likely as this is worth naming.
    private const double Notable = 0.25;

    /// <summary>The texts of a sheet, labelled or not.</summary>
    /// <exception cref="InvalidDataException">It has no column <c>text</c>.</exception>
    public static IReadOnlyList<string> Texts(string path) => TableFile.Lines(path).FirstOrDefault() is { } header && header.Split('\t').Contains("text")
        ? [.. TableFile.Rows(path).Select(row => row["text"])]
        : throw new InvalidDataException($"'{path}' is no sheet of labels: its first line has no column 'text'");

    /// <summary>Writes a sheet: the rows of the one that is there as they are, then new ones.</summary>
    /// <param name="former">The lines of the sheet that is there; empty for none.</param>
    /// <param name="candidates">What is to be labelled next.</param>
    /// <param name="output">Where to, UTF-8.</param>
    public static void Write(IReadOnlyList<string> former, IReadOnlyList<LabelCandidate> candidates, TextWriter output)
    {
        var header = former.Count == 0 ? Header : former[0];
        output.Write(header + '\n');
        foreach (var line in former.Skip(1))
        {
            output.Write(line + '\n');
        }

        var columns = header.Split('\t');
        foreach (var candidate in candidates)
        {
            output.Write(string.Join('\t', columns.Select(column => Cell(candidate, column))) + '\n');
        }
    }

    private static string Cell(LabelCandidate candidate, string column) => column switch
    {
        "text" => Text(candidate.Text),
        "doubt" => candidate.Doubt.ToString("F2", CultureInfo.InvariantCulture),
        "about" => candidate.About,
        "reading" => Reading(candidate),
        _ => "",
    };

    // Comments are strangers' texts: a spreadsheet must not take one for a formula. A space before it means nothing to the tokenizer.
    private static string Text(string text)
    {
        var line = new StringBuilder(text.Length + 1);
        foreach (var letter in text)
        {
            line.Append(char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter);
        }

        return line.Length > 0 && line[0] is '=' or '+' or '-' or '@' ? " " + line : line.ToString();
    }

    private static string Reading(LabelCandidate candidate)
    {
        var signals = ModelOutputs.Names.Skip(ModelOutputs.Sentiments)
            .Select((name, at) => (name, Probability: candidate.Reading.Signals[(Domain.Signal)at])).Where(signal => signal.Probability >= Notable).OrderByDescending(signal => signal.Probability)
            .Select(signal => string.Create(CultureInfo.InvariantCulture, $"{signal.name} {signal.Probability:F2}"));
        return string.Join(", ", signals.Prepend(string.Create(CultureInfo.InvariantCulture, $"{candidate.Reading.Sentiment.ToString().ToLowerInvariant()} {Classify.Reading.Abstention.Probability(candidate.Reading):F2}")));
    }
}
