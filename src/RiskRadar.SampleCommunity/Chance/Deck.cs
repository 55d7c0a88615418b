namespace RiskRadar.SampleCommunity.Chance;

/// <summary>Draws items without repetition until all were drawn, then shuffles anew: people notice repeated sentences.</summary>
internal sealed class Deck<T>(IReadOnlyList<T> items, Dice dice)
{
    private readonly Queue<T> _left = new();

    /// <summary>The next item.</summary>
    public T Draw()
    {
        if (_left.Count == 0)
        {
            dice.Shuffled(items).ForEach(_left.Enqueue);
        }

        return _left.Dequeue();
    }
}
