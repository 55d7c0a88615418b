using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

/// <summary>Finds the comments behind a number.</summary>
internal sealed class EvidenceReader
{
    private const int Most = 20;

    private readonly List<(EvidenceText Text, int Post, uint At, bool Coordinated)> _texts = [];

    public EvidenceReader(AudienceView view)
    {
        var audience = view.Audience;
        var rows = audience.Rows;
        var shown = new Dictionary<ulong, int>();
        foreach (var row in view.Order)
        {
            shown[rows[row].Comment] = row;
        }

        var coordinated = view.Clusters.SelectMany(cluster => cluster.Rows).ToHashSet();
        for (var post = 0; post < audience.Posts.Count; post++)
        {
            var postAt = EpochSeconds.From(audience.Posts[post].Post.PublishedAt);
            foreach (var text in audience.Posts[post].Evidence)
            {
                if (shown.TryGetValue(text.Row, out var row))
                {
                    _texts.Add((text, post, Math.Max(postAt, rows[row].PublishedAt), coordinated.Contains(row)));
                }
            }
        }

        _texts.Sort((left, right) =>
            right.Text.Strength != left.Text.Strength ? right.Text.Strength.CompareTo(left.Text.Strength) : left.Text.Row.CompareTo(right.Text.Row));
    }

    /// <summary>Comment ids, strongest first, of comments that were not set aside.</summary>
    public IReadOnlyList<string> Ids(Func<Signal, bool> shows, Func<int, bool> under, uint from, uint until) =>
        [.. _texts
            .Where(text => !text.Coordinated && shows(text.Text.Signal) && under(text.Post) && text.At >= from && text.At <= until)
            .Take(Most)
            .Select(text => text.Text.Id)];

    /// <summary>The strongest texts.</summary>
    public IReadOnlyList<Quote> Quotes(IReadOnlyList<PostAggregate> posts) =>
        [.. _texts.Take(Most).Select(text => new Quote(
            text.Text.Id,
            posts[text.Post].Post.Id,
            text.Text.Text,
            EpochSeconds.ToTimeOrNull(text.At),
            text.Text.Signal,
            text.Text.Strength / 255.0,
            text.Coordinated))];
}
