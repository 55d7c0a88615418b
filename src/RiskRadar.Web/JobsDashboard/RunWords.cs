using System.Globalization;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Web.JobsDashboard;

/// <summary>An entry of the ledger, in words.</summary>
internal static class RunWords
{
    /// <summary>"ClassifyPost" is a name for programs.</summary>
    public static string InWords(string what) =>
        string.Concat(what.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    /// <summary>How long it took.</summary>
    public static string Took(Run run) => run.EndedAt is { } end
        ? string.Create(CultureInfo.InvariantCulture, $"{(end - run.StartedAt).TotalSeconds:0.0} s")
        : "runs";
}
