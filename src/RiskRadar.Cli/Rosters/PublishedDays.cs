using RiskRadar.Collect.Import;

namespace RiskRadar.Cli.Rosters;

/// <summary>How many posts and comments were published on each day, and the latest of them.</summary>
internal sealed class PublishedDays
{
    // Fewer than one in a hundred in the future are wrong clocks; more are a file made for the future.
    private const double ClockErrors = 0.01;

    private readonly Dictionary<DateOnly, (long Count, DateTimeOffset Latest)> _days = [];

    public void Add(RosterPost post)
    {
        Add(post.Post.PublishedAt);
        foreach (var comment in post.Comments)
        {
            Add(comment.PublishedAt);
        }
    }

    /// <summary>The latest time, or <paramref name="now"/> when no time is known.</summary>
    public DateTimeOffset Latest(DateTimeOffset now)
    {
        if (_days.Count == 0)
        {
            return now;
        }

        var tomorrow = now.AddDays(1);
        var total = _days.Values.Sum(day => day.Count);
        var future = _days.Values.Where(day => day.Latest > tomorrow).Sum(day => day.Count);
        var believed = future <= ClockErrors * total ? _days.Values.Where(day => day.Latest <= tomorrow) : _days.Values;
        return believed.Select(day => day.Latest).DefaultIfEmpty(now).Max();
    }

    private void Add(DateTimeOffset? time)
    {
        if (time is not { } known)
        {
            return;
        }

        var day = DateOnly.FromDateTime(known.UtcDateTime);
        var (count, latest) = _days.GetValueOrDefault(day);
        _days[day] = (count + 1, known > latest ? known : latest);
    }
}
