using RiskRadar.SampleCommunity.Cast;
using RiskRadar.SampleCommunity.Chance;

namespace RiskRadar.SampleCommunity.Writing;

/// <summary>Writes everything that one creator and the audience published in half a year.</summary>
internal sealed class CreatorWriter(Persona persona, Crowd crowd, NameMaker names, Numbering numbering, HashSet<string> written, DateTimeOffset end, int seed)
{
    private const int Days = 182;
    private const int StatedByScriptOnly = 214;
    private const int WithheldPosts = 2;

    private readonly Dice _dice = new(seed, persona.Handle);
    private readonly DateTimeOffset? _hired = persona.HiredDaysAgo is { } days ? end.AddDays(-days).AddHours(9) : null;

    private DateTimeOffset? TurnsAt => persona.Story == SampleStory.TurnsAfterHire ? _hired?.AddDays(Mood.DaysUntilTheTurn) : null;

    /// <summary>Writes it.</summary>
    public Creator Write()
    {
        var posts = new PostWriter(persona, new(seed, persona.Handle, "posts"));
        var talk = new Conversation(persona, crowd, new(persona, written, new(seed, persona.Handle, "words")), numbering, end, new(seed, persona.Handle, "talk"));
        var quotas = new[] { new Quota(new(seed, persona.Handle, "organic")), new Quota(new(seed, persona.Handle, "sponsored")) };
        var paid = PaidPlaces();
        var finished = new List<SamplePost>();
        foreach (var (at, index) in PostTimes().Select((at, index) => (at, index)))
        {
            var sponsored = paid.Contains(index);
            var (post, occasion) = posts.Write(numbering.Next(persona.Place), at, sponsored, at >= _hired ? persona.HiredBy : null);
            var shares = Mood.Of(persona.Story, sponsored, TurnsAt is { } turn ? (at - turn).TotalDays : null, Drama(index));
            var count = (int)Math.Round(persona.Talk * _dice.Between(0.6, 1.4));
            var comments = talk.Write(post, occasion, quotas[sponsored ? 1 : 0].Deal(shares, count));
            if (persona.Story == SampleStory.Brigade && index == BrigadedPost(paid))
            {
                comments.AddRange(new BrigadeWriter(persona, names, numbering, new(seed, persona.Handle, "brigade")).Write(post, occasion));
                comments = [.. comments.OrderBy(comment => comment.At).ThenBy(comment => comment.Number)];
            }

            finished.Add(post with
            {
                Comments = comments,
                Stated = persona.Story == SampleStory.NotUnderstood ? StatedByScriptOnly + index : comments.Count,
                Gone = persona.Place == Place.Rookery && index == 4,
                Withheld = persona.Place == Place.Tinplate && index is >= 6 and < 6 + WithheldPosts,
            });
        }

        return new(persona, finished, _hired, TurnsAt);
    }

    private static bool Drama(int index) => index % 8 is 3 or 4;

    private static int BrigadedPost(HashSet<int> paid) => paid.Order().ElementAt(paid.Count - 2);

    private List<DateTimeOffset> PostTimes()
    {
        var gap = (double)(Days - 4) / persona.Posts;
        return [.. Enumerable.Range(0, persona.Posts).Select(index =>
        {
            var day = Math.Floor(2 + (gap * (index + _dice.Between(0.1, 0.9))));
            return end.AddDays(day - Days).AddSeconds((6 * 3600) + _dice.Below(14 * 3600));
        }).Order()];
    }

    private HashSet<int> PaidPlaces()
    {
        // Evenly spread, but never the first two: a creator shows up before anybody pays.
        var step = (double)(persona.Posts - 2) / persona.Sponsored;
        return [.. Enumerable.Range(0, persona.Sponsored).Select(index => 2 + (int)(step * (index + _dice.Between(0.1, 0.9))))];
    }
}
