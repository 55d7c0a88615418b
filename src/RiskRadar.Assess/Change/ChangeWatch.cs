using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Votes;

namespace RiskRadar.Assess.Change;

/// <summary>Watches a mixture of streams for rises against the creator's own past, vote by vote and never ahead.</summary>
/// <param name="policy">The alarm policy.</param>
/// <param name="streams">What is watched.</param>
/// <param name="bar">The evidence that raises an alarm.</param>
internal sealed class ChangeWatch(AlarmPolicy policy, IReadOnlyList<StreamWatch> streams, double bar)
{
    // After an alarm the new level becomes the past, so that a further rise is an alarm again.
    private const uint DaysToSettle = 14;

    /// <summary>The alarms, oldest first.</summary>
    /// <param name="votes">Oldest first, without coordinated ones.</param>
    /// <param name="from">Changes are watched from then on, e.g. from hiring.</param>
    /// <param name="asOf">The present.</param>
    public IReadOnlyList<Alarm> Watch(ReadOnlySpan<Vote> votes, uint from, uint asOf)
    {
        var alarms = new List<Alarm>();
        var (today, past, fromDay) = (0u, 0u, from / EpochSeconds.Day);
        foreach (ref readonly var vote in votes)
        {
            // A vote counts an hour after it was cast: by then it is known whether it was one of a burst.
            if (vote.At == EpochSeconds.Unknown || vote.At + EpochSeconds.Hour > asOf)
            {
                continue;
            }

            if (vote.At / EpochSeconds.Day is var day && day != today)
            {
                today = day;
                foreach (var stream in streams)
                {
                    stream.StartDay(day, past, fromDay, policy);
                }
            }

            // On the day of hiring itself only later votes are watched.
            var evidence = See(vote, vote.At >= from);
            if (evidence >= bar)
            {
                alarms.Add(Raise(vote.At + EpochSeconds.Hour, evidence, past, fromDay));
                (past, fromDay) = (today + 1, today + 1 + DaysToSettle);
                from = fromDay * EpochSeconds.Day;
            }
        }

        return alarms;
    }

    private double See(in Vote vote, bool isWatched)
    {
        var evidence = 0.0;
        foreach (var stream in streams)
        {
            stream.See(vote, isWatched);
            evidence += isWatched ? stream.Evidence : 0;
        }

        return evidence;
    }

    private Alarm Raise(uint at, double evidence, uint past, uint fromDay)
    {
        var strongest = streams.MaxBy(stream => stream.Evidence)!;
        var alarm = new Alarm(strongest.Stream, at, strongest.Lane.Name, evidence, bar, strongest.Size(past, fromDay, policy));
        foreach (var stream in streams)
        {
            stream.Restart();
        }

        return alarm;
    }
}
