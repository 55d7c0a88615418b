using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.EndToEnd;

/// <summary>What lies in the data directory of a process that has ended.</summary>
internal static class KeptData
{
    /// <summary>Gives a data directory its key of pseudonyms, so that two of them can be compared author by author.</summary>
    public static async Task PrepareAsync(string folder, CancellationToken cancellationToken)
    {
        using var host = Open(folder);
        await host.Services.GetRequiredService<ISecretStore>().GetOrAddAsync("author-pseudonyms", () => new byte[32], cancellationToken);
    }

    /// <summary>Whether there is still something to be done now.</summary>
    public static async Task<bool> IsAnythingDueAsync(string folder, CancellationToken cancellationToken)
    {
        using var host = Open(folder);

        return await host.Services.GetRequiredService<IAgendaStore>().ReadDueAsync(TimeProvider.System.GetUtcNow(), cancellationToken).AnyAsync(cancellationToken);
    }

    /// <summary>Everything that is kept, line by line, but for the times at which it was done.</summary>
    public static async Task<List<string>> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        using var host = Open(folder);
        var stores = host.Services;
        var lines = new List<string>();
        await foreach (var influencer in stores.GetRequiredService<IInfluencerStore>().ReadAsync(cancellationToken))
        {
            await foreach (var post in stores.GetRequiredService<IPostStore>().ReadAsync(influencer.Id, cancellationToken))
            {
                var scan = await stores.GetRequiredService<IScanStore>().FindLatestAsync(post.Id, cancellationToken);
                lines.Add($"{influencer.Handle} {post.Key} {post with { Id = default }} {scan?.Outcome} {scan?.EndedAt is not null} {scan?.LeftOut.Count}");
                await foreach (var (comment, reading) in stores.GetRequiredService<ICommentStore>().ReadAsync(post.Id, cancellationToken))
                {
                    lines.Add($"{influencer.Handle} {post.Key} {comment} {reading}");
                }
            }
        }

        await foreach (var assessment in stores.GetRequiredService<IAssessmentStore>().ReadLatestAsync(cancellationToken))
        {
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{assessment.Influencer.Handle} {assessment.Verdict} {assessment.RiskScore:F4} {assessment.Coverage.Posts} {assessment.Coverage.Comments} {assessment.Coverage.Authors}"));
            lines.AddRange(assessment.Flags.Select(flag =>
                $"{assessment.Influencer.Handle} {flag.Kind} {flag.Severity} {RaisedAt(flag)} {flag.Reason} {string.Join(' ', flag.Evidence)}"));
        }

        var failed = stores.GetRequiredService<IRunStore>().ReadRecentAsync(int.MaxValue, cancellationToken).Where(run => run.Outcome == RunOutcome.Failed);
        lines.AddRange(await failed.Select(run => $"{run.What} {run.Note}").ToListAsync(cancellationToken));
        lines.AddRange(await stores.GetRequiredService<IAgendaStore>().ReadDueAsync(TimeProvider.System.GetUtcNow(), cancellationToken)
            .Select(item => $"Still due: {item.Duty} {item.Subject}").ToListAsync(cancellationToken));

        return lines;
    }

    /// <summary>What is wrong with the files of stores and jobs, one sentence each.</summary>
    public static IReadOnlyList<string> Check(string folder) => [.. Directory.GetFiles(folder, "*.db").SelectMany(path =>
    {
        using var file = LiteFile.LiteFile.Open(path);

        return file.Check();
    })];

    /// <summary>The stores of a data directory, with nothing that works on them.</summary>
    public static IHost Open(string folder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["Storage:DataDirectory"] = folder;
        builder.Services.AddRiskRadarStorage();

        return builder.Build();
    }

    // A coverage flag that rests on what sites state falls back to the time of the assessment: see the decisions.
    private static string RaisedAt(Flag flag) => flag.Kind == FlagKind.Coverage ? "" : flag.RaisedAt.ToString("O", CultureInfo.InvariantCulture);
}
