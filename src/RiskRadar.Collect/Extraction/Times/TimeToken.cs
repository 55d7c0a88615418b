namespace RiskRadar.Collect.Extraction.Times;

/// <summary>A run of digits or of letters in a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after it.</param>
/// <param name="Number">Its value; -1 for letters.</param>
internal readonly record struct TimeToken(int Start, int End, int Number)
{
    /// <summary>It is a run of digits.</summary>
    public bool IsNumber => Number >= 0;

    /// <summary>How many characters.</summary>
    public int Digits => End - Start;
}
