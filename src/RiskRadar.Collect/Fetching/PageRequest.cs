namespace RiskRadar.Collect.Fetching;

/// <summary>One request to make.</summary>
/// <param name="Address">What to ask for.</param>
/// <param name="Known">Asks for the page only if it differs from these; <see langword="null"/> asks for it in any case.</param>
/// <param name="WithSecrets">Whether the site's configured headers go along: not after a redirect to somewhere else.</param>
/// <param name="MostBytes">The limit of the body.</param>
/// <param name="CutsBody">True takes the first <paramref name="MostBytes"/> of a longer body, false refuses it.</param>
internal sealed record PageRequest(Uri Address, PageValidators? Known, bool WithSecrets, int MostBytes, bool CutsBody);
