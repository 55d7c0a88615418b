using System.Text.Json.Nodes;

namespace RiskRadar.EndToEnd.Demo;

/// <summary>The demo finds out, from pages alone, what was planted in its own sample community.</summary>
public sealed class DemoTests(FinishedDemo demo) : IClassFixture<FinishedDemo>
{
    public static TheoryData<string> Everybody => [.. SampleCast.Handles];

    [Fact]
    public void Demo_JsonFormat_PrintsNothingElse()
    {
        Assert.StartsWith("{", demo.End.Output, StringComparison.Ordinal);
        Assert.NotNull(JsonNode.Parse(demo.End.Output));
    }

    [Fact]
    public void Demo_Roster_IsEverybodyInOrder() => Assert.Equal(SampleCast.Handles, demo.Assessments.Keys);

    [Fact]
    public void Demo_WhileItWorks_SaysOnStandardErrorHowFarItIs()
    {
        Assert.Contains("15 creators on 10 sample sites", demo.End.Error, StringComparison.Ordinal);
        Assert.Matches("[0-9]+ of [0-9]+ posts, [0-9,]+ comments, [0-9]+ sites", demo.End.Error);
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Demo_Verdict_IsOneThatFitsWhatWasPlanted(string handle) =>
        Assert.Contains(Text(demo.Assessments[handle]["verdict"]), demo.Planted[handle].Verdicts);

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Demo_Flags_ArePlantedOnes(string handle)
    {
        var raised = demo.Assessments[handle]["flags"]!.AsArray().Select(flag => Text(flag!["kind"])).ToList();

        Assert.Empty(demo.Planted[handle].Flags.Except(raised));
        Assert.Empty(demo.Planted[handle].WrongFlags.Intersect(raised));
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Demo_Coverage_IsEverythingThatCanBeRead(string handle)
    {
        var (coverage, planted) = (demo.Assessments[handle]["coverage"]!, demo.Planted[handle]);

        Assert.Equal(planted.Posts, Number(coverage["posts"]));
        Assert.Equal(planted.Comments, Number(coverage["comments"]));
        Assert.Equal(planted.StatedComments, Number(coverage["stated"]));
    }

    [Fact]
    public void Demo_PostsThatAreGoneOrWithheld_AreLeftOutWithAReason()
    {
        Assert.Equal(demo.Planted["@rookroutes"].UnreachablePosts, Missing("@rookroutes", "The page is not there: the site answered 404."));
        Assert.Equal(demo.Planted["@tinplatetom"].UnreachablePosts, Missing("@tinplatetom", "The site's robots.txt forbids this page."));
    }

    [Fact]
    public void Demo_PagesWithoutReadableComments_AreInsufficientDataAndSayWhy()
    {
        var assessment = demo.Assessments["@bytebriar"];

        Assert.Equal("insufficient-data", Text(assessment["verdict"]));
        Assert.NotNull(assessment["needs"]);
        Assert.Equal(demo.Planted["@bytebriar"].Posts, Number(assessment["coverage"]!["leftOut"]));
        Assert.Contains("none of them could be read", Text(assessment["coverage"]!["missing"]![0]!["reason"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Demo_Brigade_IsSetAside()
    {
        var planted = demo.Planted["@tessonwheels"].Planted.Count(comment => comment.Kind == SampleCommunity.CommentKind.Brigade);
        var twin = demo.Assessments["@tessonwheels"]["withoutCoordinated"]!;

        Assert.InRange(Number(twin["setAside"]), planted * 0.8, planted);
        Assert.Equal("clear", Text(twin["verdict"]));
    }

    [Fact]
    public void Demo_HiredCreatorWhoseAudienceTurns_IsFlaggedAfterTheOnsetAndSaysWhen()
    {
        var onset = demo.Planted["@liftwithlena"].Onset!.Value;
        var flag = Flag("@liftwithlena", "backlash-onset");

        // Six comments a day: a month is what a small audience takes to make it sure.
        Assert.InRange(flag["raisedAt"]!.GetValue<DateTimeOffset>(), onset, onset.AddDays(35));
        Assert.InRange(demo.Assessments["@liftwithlena"]["beforeAfter"]!["onset"]!.GetValue<DateTimeOffset>(), onset.AddDays(-14), onset.AddDays(14));
        Assert.NotEmpty(flag["evidence"]!.AsArray());
    }

    [Fact]
    public void Demo_SellOutGap_IsNearWhatWasPlanted()
    {
        var planted = demo.Planted["@velvetvera"];
        var interval = demo.Assessments["@velvetvera"]["sellOutGap"]!["interval"]!.AsArray();

        Assert.Equal(planted.SponsoredPosts, Number(demo.Assessments["@velvetvera"]["sellOutGap"]!["sponsoredPosts"]), 3.0);
        Assert.InRange(planted.SponsoredDistrust - planted.OrganicDistrust, interval[0]!.GetValue<double>() - 0.05, interval[1]!.GetValue<double>() + 0.05);
        Assert.NotEmpty(Flag("@velvetvera", "sell-out-gap")["evidence"]!.AsArray());
    }

    private int Missing(string handle, string reason) =>
        demo.Assessments[handle]["coverage"]!["missing"]!.AsArray().Count(missing => Text(missing!["reason"]) == reason);

    private JsonNode Flag(string handle, string kind) =>
        Assert.Single(demo.Assessments[handle]["flags"]!.AsArray(), flag => Text(flag!["kind"]) == kind)!;

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static double Number(JsonNode? node) => node!.GetValue<double>();
}
