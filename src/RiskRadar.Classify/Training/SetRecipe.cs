namespace RiskRadar.Classify.Training;

/// <summary>How one public set is used.</summary>
/// <param name="Name">Its file under <c>labelled/</c>, without <c>.tsv.gz</c>.</param>
/// <param name="Licence"><c>"A"</c>: permissive; <c>"B"</c>: for research, or not stated.</param>
/// <param name="Read">What a row says; empty when it says nothing.</param>
/// <param name="IsHeldOut">Whether the set itself put a row aside; null: the program puts one in ten aside.</param>
internal sealed record SetRecipe(string Name, string Licence, Func<TableRow, IEnumerable<Answer>> Read, Func<TableRow, bool>? IsHeldOut = null);
