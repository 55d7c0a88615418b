using System.Globalization;
using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Disclosure;
using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

/// <summary>
/// Watches how sponsored posts tell of it. One slip is a slip; a habit is a risk for the brand, which answers for what its creators leave out. It says
/// nothing of the audience and never moves the verdict.
/// </summary>
internal static class DisclosureWatch
{
    private const int FewestPosts = 3;

    // Half of the sponsored posts is a manner of doing it. Audits find about that many badly labelled in the trade as a whole.
    private const double Habit = 0.5;

    /// <summary>The flag, or <see langword="null"/> when posts tell what they must.</summary>
    public static Flag? Watch(AudienceView view, Policy policy, EvidenceReader evidence)
    {
        var jurisdiction = Enum.Parse<Jurisdiction>(policy.Jurisdiction);
        var (posts, platform) = (view.Audience.Posts, view.Audience.Influencer.Platform);
        var judged = Enumerable.Range(0, posts.Count)
            .Select(index => (Index: index, At: EpochSeconds.From(posts[index].Post.PublishedAt), Outcome: posts[index].Disclosure.Under(jurisdiction, platform)))
            .Where(post => post.At != EpochSeconds.Unknown && post.At <= view.AsOf)
            .Where(post => post.Outcome is not (DisclosureOutcome.NotRequired or DisclosureOutcome.NotAssessable))
            .OrderBy(post => post.At)
            .ThenBy(post => posts[post.Index].Post.Id.Value)
            .ToList();
        var (all, bad) = (0, 0);
        uint? raisedAt = null;
        foreach (var post in judged)
        {
            all++;
            bad += post.Outcome == DisclosureOutcome.Adequate ? 0 : 1;
            if (bad >= FewestPosts && bad >= Habit * all)
            {
                raisedAt ??= post.At;
            }
        }

        return raisedAt is { } at ? Flag(judged.ConvertAll(post => (post.Index, post.Outcome)), at, policy, evidence) : null;
    }

    private static Flag Flag(List<(int Index, DisclosureOutcome Outcome)> judged, uint raisedAt, Policy policy, EvidenceReader evidence)
    {
        var faulty = judged.Where(post => post.Outcome != DisclosureOutcome.Adequate).ToList();
        var silent = faulty.Count(post => post.Outcome is DisclosureOutcome.Missing or DisclosureOutcome.Contradicted);
        var posts = faulty.Select(post => post.Index).ToHashSet();

        return new Flag(
            FlagKind.Disclosure,
            silent >= FewestPosts ? Severity.Medium : Severity.Low,
            EpochSeconds.ToTime(raisedAt),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{faulty.Count} of {judged.Count} sponsored posts do not say so as {policy.Jurisdiction} rules ask: {silent} not at all or against their own words, {faulty.Count - silent} in unclear words or at a bad place."),
            new SortedDictionary<string, double>(StringComparer.Ordinal)
            {
                ["posts"] = judged.Count,
                ["faulty"] = faulty.Count,
                ["missing"] = faulty.Count(post => post.Outcome == DisclosureOutcome.Missing),
                ["contradicted"] = faulty.Count(post => post.Outcome == DisclosureOutcome.Contradicted),
                ["inadequate"] = faulty.Count(post => post.Outcome == DisclosureOutcome.Inadequate),
            },
            evidence.Ids(signal => signal == Signal.Deception, posts.Contains, 0, raisedAt));
    }
}
