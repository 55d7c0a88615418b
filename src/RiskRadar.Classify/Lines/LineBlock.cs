namespace RiskRadar.Classify.Lines;

/// <summary>Some whole lines of an input, in rented memory.</summary>
/// <param name="Bytes">The memory.</param>
/// <param name="Length">How much of it is used; ends after a line's end, except at the end of the input.</param>
/// <param name="FirstLine">The number of its first line, from 1.</param>
internal readonly record struct LineBlock(byte[] Bytes, int Length, long FirstLine);
