namespace RiskRadar.Domain.Storage;

/// <summary>A flag on its way to people.</summary>
/// <param name="Id">Made from channel, influencer, kind, severity and the day the flag was raised: one flag goes out once on each channel, and again when it gets worse.</param>
/// <param name="Channel">The channel's name.</param>
/// <param name="Influencer">Whom the flag is about.</param>
/// <param name="Handle">As the brand writes it.</param>
/// <param name="Flag">The flag.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="DeliveredAt">UTC; <see langword="null"/> until it was delivered.</param>
public sealed record Notification(
    Guid Id, string Channel, InfluencerId Influencer, string Handle, Flag Flag, DateTimeOffset CreatedAt, DateTimeOffset? DeliveredAt)
{
    /// <summary>A flag for a channel, not delivered yet.</summary>
    public static Notification Of(string channel, Influencer influencer, Flag flag, DateTimeOffset now) => new(
        StableGuid.Of("notification", channel, influencer.Id.ToString(), $"{flag.Kind}/{flag.Severity}/{flag.RaisedAt.UtcDateTime.Date.Ticks:x16}"),
        channel,
        influencer.Id,
        influencer.Handle,
        flag,
        now,
        null);
}
