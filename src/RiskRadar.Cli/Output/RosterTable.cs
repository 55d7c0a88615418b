using RiskRadar.Domain;
using RiskRadar.Report;
using Spectre.Console;

namespace RiskRadar.Cli.Output;

/// <summary>Shows a roster on a terminal: those that need a person first.</summary>
internal static class RosterTable
{
    private static readonly Verdict[] Order = [Verdict.Avoid, Verdict.Review, Verdict.InsufficientData, Verdict.Clear];

    /// <summary>Writes the table, and below it the open flags with their reasons.</summary>
    public static void Write(RosterAssessment assessment, IAnsiConsole console)
    {
        var members = assessment.Influencers
            .OrderBy(member => Array.IndexOf(Order, member.Verdict))
            .ThenByDescending(member => member.RiskScore)
            .ToList();

        console.Write(Members(members));
        foreach (var member in members.Where(member => member.Flags.Count > 0))
        {
            foreach (var flag in member.Flags)
            {
                console.MarkupLineInterpolated($"{member.Influencer.Handle}  [{Colour(flag.Severity)}]{Words.Of(flag.Kind)}[/]  {Words.Day(flag.RaisedAt)}  {OneLine(flag.Reason)}");
            }
        }

        var roster = assessment.Roster;
        console.MarkupLineInterpolated(
            $"[dim]As of {Words.Minute(assessment.AsOf)}; false-alarm budget {roster.BudgetPerYear:0.##} a year, {roster.BudgetSpent:0.##} spent; model {assessment.Model}, policy {assessment.Policy}[/]");
    }

    private static Table Members(IReadOnlyList<Assessment> members)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("Influencer", "Phase", "Verdict", "Score", "Sell-out gap", "Since hired", "Read", "Flags");
        foreach (var member in members)
        {
            table.AddRow(
                Cell(member.Influencer.Handle),
                Cell(member.Phase.ToString().ToLowerInvariant()),
                new Text(Words.Of(member.Verdict), Style.Parse(Colour(member.Verdict))),
                Cell(Words.Score(member.RiskScore, member.RiskInterval)),
                Cell(member.SellOutGap is { } gap ? Words.Points(gap.Gap) : "–"),
                Cell(member.BeforeAfter is { } change ? Words.Points(change.Change) : "–"),
                Cell(Words.Read(member.Coverage) + (member.Coverage.LeftOut > 0 ? $", {Words.Count(member.Coverage.LeftOut)} not read" : "")),
                Cell(string.Join(", ", member.Flags.Select(flag => Words.Of(flag.Kind)).Distinct())));
        }

        return table;
    }

    private static Text Cell(string text) => new(OneLine(text));

    // Handles and reasons may carry what a page said: no escape sequence may reach the terminal.
    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));

    private static string Colour(Verdict verdict) => verdict switch
    {
        Verdict.Avoid => "red",
        Verdict.Review => "yellow",
        Verdict.Clear => "green",
        _ => "grey",
    };

    private static string Colour(Severity severity) => severity switch
    {
        Severity.High => "red",
        Severity.Medium => "yellow",
        _ => "grey",
    };
}
