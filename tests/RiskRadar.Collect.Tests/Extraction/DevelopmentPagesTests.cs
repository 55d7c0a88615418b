namespace RiskRadar.Collect.Extraction;

/// <summary>Floors under what is found on the development pages. A change may raise them and not lower them.</summary>
public sealed class DevelopmentPagesTests
{
    private const string Absent = "The development pages are not beside this repository.";

    [Fact]
    public void Read_PagesByAdapters_StaysAboveItsFloor() => Demand(adapters: true, html: true, floor: 0.96);

    [Fact]
    public void Read_PagesByTheGenericReader_StaysAboveItsFloor() => Demand(adapters: false, html: true, floor: 0.86);

    [Fact]
    public void Read_AnswersOfProgrammingInterfaces_StaysAboveItsFloor() => Demand(adapters: true, html: false, floor: 0.99);

    [Fact]
    public void Read_PagesWithoutComments_GiveNone()
    {
        Assert.SkipUnless(DevelopmentPages.Folder() is not null, Absent);

        var scores = DevelopmentPages.Scores(DevelopmentPages.Folder()!, adapters: true, name => name.StartsWith("negative", StringComparison.Ordinal));

        Assert.DoesNotContain(scores, score => score.Value.F1 < 1);
    }

    private static void Demand(bool adapters, bool html, double floor)
    {
        Assert.SkipUnless(DevelopmentPages.Folder() is not null, Absent);

        var scores = DevelopmentPages.Scores(DevelopmentPages.Folder()!, adapters, name => name.Contains("_json__", StringComparison.Ordinal) != html);

        Assert.True(
            scores.Values.Where(score => !score.IsNegative).Average(score => score.F1) >= floor,
            string.Join(Environment.NewLine, scores.Where(score => score.Value.F1 < 0.9).Select(score => $"{score.Value.F1:F2} {score.Key}")));
    }
}
