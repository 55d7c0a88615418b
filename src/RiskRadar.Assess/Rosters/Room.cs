namespace RiskRadar.Assess.Rosters;

/// <summary>Lets in as much at once as there is room for; what is larger than the room comes in alone.</summary>
internal sealed class Room(int size) : IDisposable
{
    // Room is handed out in parts: a semaphore counts them one by one.
    private const int Parts = 64;

    private readonly SemaphoreSlim _free = new(Parts);
    private readonly SemaphoreSlim _door = new(1);

    /// <summary>Waits until there is room.</summary>
    public async Task EnterAsync(int amount, CancellationToken cancellationToken)
    {
        // One at a time at the door: two that hold half of what they need would wait for each other.
        await _door.WaitAsync(cancellationToken);
        var taken = 0;
        try
        {
            for (; taken < PartsOf(amount); taken++)
            {
                await _free.WaitAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (taken > 0)
        {
            _free.Release(taken);
            throw;
        }
        finally
        {
            _door.Release();
        }
    }

    /// <summary>Makes room again.</summary>
    public void Leave(int amount) => _free.Release(PartsOf(amount));

    /// <inheritdoc/>
    public void Dispose()
    {
        _free.Dispose();
        _door.Dispose();
    }

    private int PartsOf(int amount) => (int)Math.Clamp((long)amount * Parts / size, 1, Parts);
}
