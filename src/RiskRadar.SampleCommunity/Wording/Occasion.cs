using RiskRadar.SampleCommunity.Chance;

namespace RiskRadar.SampleCommunity.Wording;

/// <summary>The words for the slots of one post and its comments.</summary>
/// <param name="Niche">The file of the subject: every section of it is a slot too.</param>
/// <param name="Topic">What the post is about.</param>
/// <param name="Brand">The brand that people can talk about here; <see langword="null"/> when there is none.</param>
/// <param name="Product">Its product.</param>
/// <param name="FirstName">The creator's first name.</param>
internal sealed record Occasion(Phrasebook Niche, string Topic, string? Brand, string? Product, string FirstName)
{
    /// <summary>Whether a phrase can be filled here.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="other">Whose comment is answered, or <see langword="null"/>.</param>
    public bool Fits(string phrase, string? other) =>
        (Brand is not null || !(Has(phrase, "{brand}") || Has(phrase, "{product}"))) && (other is not null || !Has(phrase, "{other}"));

    /// <summary>Fills a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="other">The name for <c>{other}</c>: whose comment is answered.</param>
    /// <param name="dice">Chooses.</param>
    public string Fill(string phrase, string? other, Dice dice) => Phrase.Fill(phrase, slot => Word(slot, other, dice), dice);

    private string Word(string slot, string? other, Dice dice) => slot switch
    {
        "topic" => Topic,
        "brand" => Brand ?? Names(dice).Brand,
        "product" => Product ?? Names(dice).Product,
        "name" => FirstName,
        "code" => FirstName.ToUpperInvariant() + "15",
        "other" => other ?? FirstName,
        "item" => dice.Pick(Niche["items"]),
        _ => Fill(dice.Pick(Niche.Has(slot) ? Niche[slot] : Phrasebook.Open("words")[slot]), other, dice),
    };

    private static bool Has(string phrase, string slot) => phrase.Contains(slot, StringComparison.Ordinal);

    private (string Brand, string Product) Names(Dice dice) => BrandOf(dice.Pick(Niche["brands"]));

    /// <summary>Reads a line <c>Brand | product</c>.</summary>
    public static (string Brand, string Product) BrandOf(string line)
    {
        var bar = line.IndexOf('|', StringComparison.Ordinal);
        return (line[..bar].Trim(), line[(bar + 1)..].Trim());
    }
}
