namespace RiskRadar.Collect.Fetching;

/// <summary>The right to ask one host now. Disposing it lets the next one go, after the pause.</summary>
internal sealed class HostTurn(HostLane lane, TimeProvider time) : IDisposable
{
    /// <summary>The pause that the host's next request keeps.</summary>
    public TimeSpan Delay => Clamp(lane.Delay);

    /// <summary>
    /// Learns from an answer. A host that takes long to answer is asked at most about half of the time; the pause falls slowly, by half
    /// of the difference, and never because of an error (errors come fast from a host that is overloaded).
    /// </summary>
    public void Answered(TimeSpan latency, bool succeeded)
    {
        var target = Clamp(latency);
        var smoothed = (Clamp(lane.Delay) + target) / 2;
        lane.Delay = succeeded || smoothed > lane.Delay ? Clamp(target > smoothed ? target : smoothed) : lane.Delay;
    }

    /// <summary>The host asks to be left alone, or shows that it cannot keep up: the pause doubles.</summary>
    /// <param name="retryAfter">How long it asks for; <see langword="null"/> when it does not say.</param>
    public void Pushed(TimeSpan? retryAfter)
    {
        lane.Delay = Clamp(Clamp(lane.Delay) * 2);
        if (retryAfter is { } wait)
        {
            var until = time.GetUtcNow() + wait;
            lane.NotBefore = until > lane.NotBefore ? until : lane.NotBefore;
        }
    }

    public void Dispose()
    {
        var next = time.GetUtcNow() + Delay;
        lane.NotBefore = next > lane.NotBefore ? next : lane.NotBefore;
        lane.Gate.Release();
    }

    private TimeSpan Clamp(TimeSpan delay) => delay < lane.Floor ? lane.Floor : delay > lane.Ceiling ? lane.Ceiling : delay;
}
