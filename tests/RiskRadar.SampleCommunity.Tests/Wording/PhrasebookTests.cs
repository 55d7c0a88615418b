using RiskRadar.SampleCommunity.Cast;

namespace RiskRadar.SampleCommunity.Wording;

public sealed class PhrasebookTests
{
    private const int FewestOfAKind = 20;

    public static TheoryData<string> Niches => [.. Troupe.All.Select(persona => persona.Niche).Distinct()];

    public static TheoryData<string> Kinds => ["praise", "reply", "grumble", "complaint", "support", "lookalike", "sellout", "deception", "backlash", "toxic"];

    [Theory]
    [MemberData(nameof(Niches))]
    public void Open_Niche_HasEverythingAPostNeeds(string niche)
    {
        var book = Phrasebook.Open(niche);

        Assert.All(
            ["topics", "items", "titles", "sponsored-titles", "paragraphs", "sponsored", "chat", "questions", "brands", "tags"],
            section => Assert.True(book[section].Count >= 3, $"{section} of {niche}"));
        Assert.All(book["brands"], line => Assert.Contains(" | ", line, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Open_Comments_HasManyOfEachKind(string kind) =>
        Assert.True(Phrasebook.Open("comments")[kind].Distinct(StringComparer.OrdinalIgnoreCase).Count() >= FewestOfAKind);

    [Fact]
    public void Section_Unknown_SaysWhichFileLacksIt() => Assert.Equal(
        "'emoji.txt' has no section 'green'.",
        Assert.Throws<InvalidOperationException>(() => Phrasebook.Open("emoji")["green"]).Message);
}
