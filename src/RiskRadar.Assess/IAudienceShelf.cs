namespace RiskRadar.Assess;

/// <summary>The audiences of a roster, opened one at a time: a roster may be larger than memory. Safe to open from several tasks at once.</summary>
public interface IAudienceShelf
{
    /// <summary>How many members the roster has.</summary>
    int Count { get; }

    /// <summary>About how many comments a member has, before it is opened; zero when nobody knows.</summary>
    int CommentsOf(int member);

    /// <summary>Opens a member's audience. It may be opened a second time, and then says the same of the time before the first.</summary>
    /// <param name="member">Its place in the roster, from 0.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    ValueTask<Audience> OpenAsync(int member, CancellationToken cancellationToken);
}
