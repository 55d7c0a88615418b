using System.CommandLine;
using RiskRadar.Assess;
using RiskRadar.Cli.Hosting;
using RiskRadar.Cli.Output;
using RiskRadar.Cli.Vetting;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar vet TARGET…</c>: collect, classify, assess and report in one go; nothing is kept.</summary>
internal static class VetCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var targets = new Argument<string[]>("TARGET")
        {
            Description = "Addresses of posts or profiles, saved pages or archives (files or folders), exported comments (CSV, TSV), or roster files",
            Arity = ArgumentArity.OneOrMore,
        };
        var brand = new Option<string?>("--brand") { Description = "The brand that asks: its posts are marked as its own", HelpName = "BRAND" };
        var policy = new Option<string?>("--policy") { Description = "A policy file; default: the shipped policy", HelpName = "FILE" };
        var limit = new Option<int>("--posts") { Description = "The most posts to read of one profile", DefaultValueFactory = _ => 60, HelpName = "N" };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 10_000)
            {
                result.AddError("'--posts' is a number from 1 to 10000.");
            }
        });
        var format = FormatOption.Of(RosterOutput.Formats);
        var file = new Option<string?>("--out") { Description = "Write to this file instead of standard output", HelpName = "FILE" };
        var gate = Gate.Option();
        var settings = new SettingsOptions();
        var command = new Command("vet", "Collect, classify, assess and report before hiring") { targets, brand, policy, limit, format, gate, file };
        command.Add(settings.Config);
        command.Add(settings.Set);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var rules = parsed.GetValue(policy) is { } path ? PolicySetting.FromFile(path) : Policy.Default;
            var chosen = parsed.GetRequiredValue(targets).Select(VetTarget.Of).ToList();
            var classifier = ShippedModel.Open();
            await using var collection = TargetCollection.Create(settings.Sources(parsed), classifier, parsed.GetValue(brand), parsed.GetValue(limit), time);
            var audiences = await ProgressDisplay.RunAsync(
                terminal, "Collecting", task => collection.CollectAsync(chosen, task, cancellationToken));
            foreach (var problem in collection.Problems)
            {
                terminal.Say(problem);
            }

            if (audiences.Count == 0)
            {
                throw new CommandFailedException("nobody to assess: no target gave a post; the messages above say why");
            }

            var assessment = await new RosterAssessor(rules, classifier.Model).AssessAsync(audiences, time.GetUtcNow(), cancellationToken);
            await RosterOutput.WriteAsync(assessment, parsed.FormatOf(format, terminal), parsed.GetValue(file), terminal, cancellationToken);
            var passed = Gate.Judge(parsed.GetValue(gate), assessment);

            return passed != ExitCode.Done ? passed : collection.Problems.Count > 0 ? ExitCode.Failed : ExitCode.Done;
        });

        return command;
    }
}
