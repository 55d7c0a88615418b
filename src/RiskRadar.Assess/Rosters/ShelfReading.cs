namespace RiskRadar.Assess.Rosters;

/// <summary>Reads the audiences of a shelf side by side, with a limit on what is open at once.</summary>
internal static class ShelfReading
{
    // An open audience takes some 400 bytes a comment while it is read (measured with two million), so this many take about 100 MB.
    // A larger one is read alone.
    private const int MostOpenComments = 1 << 18;

    /// <summary>Opens each of the members once, in any order, and hands it over.</summary>
    public static async Task ReadAsync(
        this IAudienceShelf shelf, IReadOnlyList<int> members, Action<int, Audience> read, CancellationToken cancellationToken)
    {
        using var room = new Room(MostOpenComments);
        await Parallel.ForEachAsync(
            members,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken },
            async (member, stop) =>
            {
                var size = shelf.CommentsOf(member);
                await room.EnterAsync(size, stop);
                try
                {
                    read(member, await shelf.OpenAsync(member, stop));
                }
                finally
                {
                    room.Leave(size);
                }
            });
    }
}
