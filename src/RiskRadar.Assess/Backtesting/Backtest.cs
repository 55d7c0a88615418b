using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Change;
using RiskRadar.Assess.Rosters;
using RiskRadar.Assess.Verdicts;
using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Backtesting;

/// <summary>
/// Replays audiences day by day, and compares our alarm with the rules in common use (field notes B5). All rules see the same votes,
/// one for each author and post, and watch from hiring on or, for a candidate, from the 29th day on.
/// </summary>
/// <param name="policy">The policy of our alarm.</param>
/// <param name="model">The model that read the comments.</param>
public sealed class Backtest(Policy policy, ModelDescription model)
{
    private const double DaysAMonth = 30;

    /// <summary>Replays.</summary>
    /// <param name="audiences">The creators.</param>
    /// <param name="knownTurns">When audiences are known to have turned; creators that are not named are taken as quiet.</param>
    /// <param name="asOf">The end of the replay.</param>
    /// <returns>Our alarm first, then the others.</returns>
    public IReadOnlyList<BacktestRow> Run(
        IReadOnlyList<Audience> audiences, IReadOnlyDictionary<InfluencerId, DateTimeOffset> knownTurns, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(audiences);
        ArgumentNullException.ThrowIfNull(knownTurns);
        var reader = new MemberReader(policy, model, audiences.Count);
        var replays = new Replay[audiences.Count];
        Parallel.For(0, audiences.Count, member => replays[member] = Of(audiences[member], reader, knownTurns, asOf));
        return Rows(replays);
    }

    /// <summary>The same for a roster that may be larger than memory.</summary>
    /// <param name="shelf">The creators.</param>
    /// <param name="knownTurns">When audiences are known to have turned; creators that are not named are taken as quiet.</param>
    /// <param name="asOf">The end of the replay.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Our alarm first, then the others.</returns>
    public async Task<IReadOnlyList<BacktestRow>> RunAsync(
        IAudienceShelf shelf, IReadOnlyDictionary<InfluencerId, DateTimeOffset> knownTurns, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        ArgumentNullException.ThrowIfNull(knownTurns);
        var reader = new MemberReader(policy, model, shelf.Count);
        var replays = new Replay[shelf.Count];
        await shelf.ReadAsync(
            [.. Enumerable.Range(0, shelf.Count)], (member, audience) => replays[member] = Of(audience, reader, knownTurns, asOf), cancellationToken);
        return Rows(replays);
    }

    private static IReadOnlyList<BacktestRow> Rows(Replay[] replays) =>
    [
        Row("RiskRadar", replays, replay => replay.Ours),
        .. CommonRule.All.Select((rule, index) => Row(rule.Name, replays, replay => replay.Others[index])),
    ];

    private static Replay Of(
        Audience audience, MemberReader reader, IReadOnlyDictionary<InfluencerId, DateTimeOffset> knownTurns, DateTimeOffset asOf)
    {
        var reading = reader.Read(audience, asOf);
        var from = reading.WatchedFrom;
        var ours = reading.Alarms.FirstOrDefault(alarm => alarm.Stream != VoteStream.Toxic)?.RaisedAt;
        var days = Days(reading.View.Votes, reader.Thresholds, reading.View.AsOf);
        var turn = knownTurns.TryGetValue(audience.Influencer.Id, out var known) && known <= asOf ? EpochSeconds.From(known) : (uint?)null;
        return new Replay(from, reading.View.AsOf, turn, ours, [.. CommonRule.All.Select(rule => rule.FirstAlarm(days, from / EpochSeconds.Day))]);
    }

    // A rule sees a day when it is over; the last one is not.
    private static List<DayTally> Days(Vote[] votes, StreamThresholds thresholds, uint asOf)
    {
        var days = new List<DayTally>();
        foreach (ref readonly var vote in votes.AsSpan())
        {
            var day = vote.At / EpochSeconds.Day;
            if (vote.At == EpochSeconds.Unknown || (day + 1) * EpochSeconds.Day > asOf)
            {
                continue;
            }

            if (days.Count == 0 || days[^1].Day != day)
            {
                days.Add(new DayTally(day, default));
            }

            days[^1] = days[^1] with { Tally = days[^1].Tally.With(0, thresholds.IsHostile(vote.Early)) };
        }

        return days;
    }

    private static BacktestRow Row(string name, Replay[] replays, Func<Replay, uint?> alarmOf)
    {
        var (wrong, known, months, delays) = (0, 0, 0.0, new List<double>());
        foreach (var replay in replays)
        {
            var alarm = alarmOf(replay);
            var end = Math.Min(replay.AsOf, replay.Turn ?? uint.MaxValue);
            months += end > replay.From ? (end - replay.From) / (DaysAMonth * EpochSeconds.Day) : 0;
            known += replay.Turn is null ? 0 : 1;
            if (alarm is { } at && at < (replay.Turn ?? uint.MaxValue))
            {
                wrong++;
            }
            else if (alarm is { } late && replay.Turn is { } turn)
            {
                delays.Add((late - turn) / (double)EpochSeconds.Day);
            }
        }

        delays.Sort();
        return new BacktestRow(
            name, months, wrong, months > 0 ? wrong / months : 0, known, delays.Count, delays.Count == 0 ? null : delays[delays.Count / 2]);
    }

    private sealed record Replay(uint From, uint AsOf, uint? Turn, uint? Ours, uint?[] Others);
}
