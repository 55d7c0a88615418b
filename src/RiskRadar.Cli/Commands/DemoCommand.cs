using System.CommandLine;
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
            var address = new Uri(RiskRadarHost.DefaultAddress);
            await using var server = await Servers.StartOnFreePortAsync(
                listen => RiskRadarHost.Create([.. DemoSettings.For(folder, community), .. settings.Sources(parsed)], listen, LogLevel.Error),
                parsed.GetValue(exit) ? Servers.AnyPort(address) : address,
                cancellationToken);
            terminal.Say($"{community.Influencers.Count} creators on {community.Sites.Count} sample sites; data in {folder.Path}");

            await server.Services.GetRequiredService<IntakeRoster>().RunAsync(DemoRoster.Of(community), cancellationToken);
            await DemoProgress.WaitAsync(server.Services, terminal, cancellationToken);
            var roster = await LatestAsync(server.Services, community.Influencers.Select(influencer => InfluencerId.Of(influencer.Handle)), cancellationToken);
            await RosterOutput.WriteAsync(roster, parsed.FormatOf(format, terminal), file: null, terminal, cancellationToken);
            if (!parsed.GetValue(exit))
            {
                await Servers.SayWhereAsync(server.App, terminal, cancellationToken);
                await server.App.WaitForShutdownAsync(cancellationToken);
            }

            return ExitCode.Done;
        });

        return command;
    }

    private static async Task<RosterAssessment> LatestAsync(
        IServiceProvider services, IEnumerable<InfluencerId> order, CancellationToken cancellationToken)
    {
        var assessments = services.GetRequiredService<IAssessmentStore>();
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
