using System.CommandLine;
using RiskRadar.Cli.Hosting;
using RiskRadar.Jobs.Erasing;
using RiskRadar.Report;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar erase AUTHOR</c>: one author removed everywhere, for good.</summary>
internal static class EraseCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var author = new Argument<string>("AUTHOR") { Description = "The author's name as the sites show it" };
        var site = new Option<string?>("--site") { Description = "The site's host. Default: every site that was ever read", HelpName = "HOST" };
        var settings = new SettingsOptions();
        var command = new Command("erase", "Remove one author's comments everywhere, and do not take them in again") { author, site };
        settings.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var data = OpenData.Of(settings, parsed);
            var report = await data.Get<AuthorErasure>().RunAsync(parsed.GetRequiredValue(author), parsed.GetValue(site), cancellationToken);
            terminal.Out.WriteLine(
                $"Looked on {Words.Count(report.Sites, "site")}. Removed {Words.Count(report.Comments, "comment")} under {Words.Count(report.Posts, "post")}, "
                + $"{Words.Count(report.Snapshots, "page snapshot")}, and quotes in {Words.Count(report.Assessments, "assessment")}. Backups made before still hold them.");

            return ExitCode.Done;
        });

        return command;
    }
}
