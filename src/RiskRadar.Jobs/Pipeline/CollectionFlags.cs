using System.Globalization;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>Adds what only the collection knows: comments that were there and are gone, and posts that show none any more.</summary>
internal sealed class CollectionFlags(ICommentStore comments)
{
    // Every community moderates: a handful of deleted comments is no finding.
    private const int FewestVanished = 5;
    private const double LeastShare = 0.05;
    private const double HighShare = 0.25;
    private const int MostEvidence = 20;

    /// <summary>The assessment with these flags among its own, newest first.</summary>
    public async Task<Assessment> AddAsync(Assessment assessment, CancellationToken cancellationToken)
    {
        var flags = new List<Flag>();
        var gone = new List<(VanishedComments Vanished, int Known)>();
        await foreach (var vanished in comments.ReadVanishedAsync(assessment.Influencer.Id, cancellationToken))
        {
            var (known, _) = await comments.CountAsync(vanished.Post, assessment.Model, cancellationToken);
            if (vanished.Comments.Count == known && known >= FewestVanished)
            {
                flags.Add(SwitchedOff(vanished));
            }
            else
            {
                gone.Add((vanished, known));
            }
        }

        if (Vanished(gone) is { } flag)
        {
            flags.Add(flag);
        }

        return flags.Count == 0
            ? assessment
            : assessment with { Flags = [.. assessment.Flags.Concat(flags).OrderByDescending(one => one.RaisedAt)] };
    }

    private static Flag SwitchedOff(VanishedComments vanished) => new(
        FlagKind.CommentsOff,
        Severity.Medium,
        vanished.NoticedAt,
        string.Create(
            CultureInfo.InvariantCulture,
            $"A post that had {vanished.Comments.Count} comments shows none any more: they were switched off or removed."),
        new Dictionary<string, double> { ["comments"] = vanished.Comments.Count },
        [.. vanished.Comments.Take(MostEvidence)]);

    private static Flag? Vanished(List<(VanishedComments Vanished, int Known)> gone)
    {
        var vanished = gone.Sum(post => post.Vanished.Comments.Count);
        var known = gone.Sum(post => post.Known);
        var share = known == 0 ? 0 : (double)vanished / known;
        if (vanished < FewestVanished || share < LeastShare)
        {
            return null;
        }

        return new Flag(
            FlagKind.VanishedComments,
            share >= HighShare ? Severity.Medium : Severity.Low,
            gone.Max(post => post.Vanished.NoticedAt),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{vanished} of {known} comments under {gone.Count} posts were there and are gone."),
            new Dictionary<string, double> { ["vanished"] = vanished, ["known"] = known, ["share"] = share },
            [.. gone.SelectMany(post => post.Vanished.Comments).Take(MostEvidence)]);
    }
}
