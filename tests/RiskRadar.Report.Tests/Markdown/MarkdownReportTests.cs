using RiskRadar.Testing;

namespace RiskRadar.Report.Markdown;

public sealed class MarkdownReportTests
{
    [Fact]
    public void Write_Roster_ReadsAsAccepted()
    {
        Snapshot.Match(MarkdownReport.Write(SampleAssessments.Roster));
    }

    [Fact]
    public void Escape_MarkupAndLineBreaks_BecomeText()
    {
        Assert.Equal("\\<b\\> \\[a\\]\\(x\\) next", MarkdownText.Escape("<b> [a](x)\nnext"));
    }
}
