using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RiskRadar.Cli.Demo;
using RiskRadar.Cli.Hosting;
using RiskRadar.Cli.Output;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Intake;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar demo</c>: the main job on sample sites, over HTTP and through jobs; nothing is injected.</summary>
internal static class DemoCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var settings = new SettingsOptions();
        var exit = new Option<bool>("--exit") { Description = "End after the roster instead of serving the dashboard" };
        var format = FormatOption.Of(RosterOutput.Formats);
        var command = new Command("demo", "Do the main job on sample sites on this machine, then serve the dashboard") { exit, format };
        settings.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var folder = DemoFolder.Open(parsed.GetValue(settings.Data));
            await using var community = await folder.StartCommunityAsync(time.GetUtcNow(), cancellationToken);
            await using var app = RiskRadarHost.Create(
                [.. DemoSettings.For(folder, community), .. settings.Sources(parsed)],
                Servers.OrFreePort(new Uri(RiskRadarHost.DefaultAddress)),
                LogLevel.Error);
            await Servers.StartAsync(app, cancellationToken);
            terminal.Say($"{community.Influencers.Count} creators on {community.Sites.Count} sample sites; data in {folder.Path}");

            await app.Services.GetRequiredService<IntakeRoster>().RunAsync(DemoRoster.Of(community), cancellationToken);
            await DemoProgress.WaitAsync(app.Services, terminal, cancellationToken);
            var roster = await LatestAsync(app, community.Influencers.Select(influencer => InfluencerId.Of(influencer.Handle)), cancellationToken);
            await RosterOutput.WriteAsync(roster, parsed.FormatOf(format, terminal), file: null, terminal, cancellationToken);
            if (!parsed.GetValue(exit))
            {
                await Servers.SayWhereAsync(app, terminal, cancellationToken);
                await app.WaitForShutdownAsync(cancellationToken);
            }

            return ExitCode.Done;
        });

        return command;
    }

    private static async Task<RosterAssessment> LatestAsync(
        WebApplication app, IEnumerable<InfluencerId> order, CancellationToken cancellationToken)
    {
        var assessments = app.Services.GetRequiredService<IAssessmentStore>();
        var latest = await assessments.ReadLatestAsync(cancellationToken)
            .ToDictionaryAsync(assessment => assessment.Influencer.Id, cancellationToken: cancellationToken);
        var members = order.Where(latest.ContainsKey).Select(id => latest[id]).ToList();
        var risk = await assessments.FindRosterAsync(cancellationToken);
        if (members.Count == 0 || risk is null)
        {
            throw new CommandFailedException("the demo assessed nobody; run it again, and look at the messages above");
        }

        return new RosterAssessment(members[0].Model, members[0].Policy, members.Max(member => member.AsOf), members, risk);
    }
}
