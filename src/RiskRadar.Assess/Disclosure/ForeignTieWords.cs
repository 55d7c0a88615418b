using System.Text.RegularExpressions;

namespace RiskRadar.Assess.Disclosure;

/// <summary>Words in other languages that tell readers of that language of an ad or a sponsor.</summary>
internal static partial class ForeignTieWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        """
        \#(?:werbung|anzeige|unbezahltewerbung|bezahltepartnerschaft)(?![\p{L}\p{N}_])
        |(?<=^|[\n.!?|•·:–—\[\(*]\s*)(?:werbung|anzeige)\b
        |\b(?:enthält|bezahlte|unbezahlte)\s+(?:werbung|anzeige|partnerschaft|zusammenarbeit|kooperation)\b
        |\bgesponsert(?:er|e|es)?\b
        """,
        Options)]
    public static partial Regex German();

    [GeneratedRegex(
        """
        \#(?:publicidad|anuncio|patrocinado)(?![\p{L}\p{N}_])
        |(?<=^|[\n.!?|•·:–—\[\(*]\s*)(?:publicidad|anuncio)\b
        |\b(?:colaboración|colaboracion)\s+pagada\b
        |\b(?:contiene|es)\s+publicidad\b
        |\bpatrocinad[oa]\s+por\b
        """,
        Options)]
    public static partial Regex Spanish();

    [GeneratedRegex(
        """
        \#(?:publicité|publicite|pub|collaborationcommerciale|sponsorisé|sponsorise)(?![\p{L}\p{N}_])
        |(?<=^|[\n.!?|•·:–—\[\(*]\s*)publicité\b
        |\b(?:collaboration|partenariat)\s+(?:commerciale?|rémunérée?)\b
        |\bsponsorisée?\s+par\b
        """,
        Options)]
    public static partial Regex French();

    [GeneratedRegex(
        """
        \#(?:pubblicità|pubblicita|sponsorizzato)(?![\p{L}\p{N}_])
        |(?<=^|[\n.!?|•·:–—\[\(*]\s*)pubblicità
        |\bsponsorizzat[oa]\s+da\b
        """,
        Options)]
    public static partial Regex Italian();

    [GeneratedRegex(
        """
        \#(?:publicidade|parceriapaga)(?![\p{L}\p{N}_])
        |(?<=^|[\n.!?|•·:–—\[\(*]\s*)publicidade\b
        |\bparceria\s+paga\b
        """,
        Options)]
    public static partial Regex Portuguese();

    [GeneratedRegex(@"\#publi(?![\p{L}\p{N}_])", Options)]
    public static partial Regex SpanishOrPortuguese();
}
