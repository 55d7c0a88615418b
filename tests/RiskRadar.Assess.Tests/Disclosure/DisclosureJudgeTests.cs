namespace RiskRadar.Assess.Disclosure;

public sealed class DisclosureJudgeTests
{
    private const string Long = "We walked the whole coast path in three days and it rained on two of them, but the tea at the end was worth every single wet sock. ";

    private static readonly DisclosureJudge Judge = new(new DisclosurePolicy());

    [Theory]
    [InlineData("#ad These boots kept my feet dry all week.")]
    [InlineData("Ad: these boots kept my feet dry all week.")]
    [InlineData("AD I have worn these boots all week.")]
    [InlineData("This is an advertisement for Fernhill Boots.")]
    [InlineData("Sponsored by Fernhill: seven days, one pair of boots.")]
    [InlineData("Paid partnership with Fernhill. Seven days, one pair of boots.")]
    [InlineData("Fernhill paid me to walk the coast path in these.")]
    [InlineData("Fernhill gave me these to try and they are great.")]
    [InlineData("Gifted by Fernhill, and I have lived in them since.")]
    [InlineData("Thanks to Fernhill for the free boots!")]
    [InlineData("I earn a commission when you buy through me. Best boots I have had.")]
    [InlineData("I work for Fernhill and these are our new boots.")]
    public void Judge_ClearWordsUpFront_AreAdequateInTheUnitedStates(string text)
    {
        var judged = Judge.Judge(new PostCaption(text, DisclosurePlatform.Instagram, Connection: Connection.Paid));

        Assert.Equal((DisclosureOutcome.Adequate, true), (judged.Outcome, judged.Sponsored));
        Assert.Empty(judged.Reasons);
        Assert.Null(judged.Suggestion);
    }

    [Theory]
    [InlineData("#sp Boots of the year.")]
    [InlineData("#spon Boots of the year.")]
    [InlineData("Boots of the year #collab")]
    [InlineData("In collaboration with Fernhill: boots of the year.")]
    [InlineData("Teamed up with Fernhill for this one.")]
    [InlineData("Boots c/o Fernhill.")]
    [InlineData("My PR haul of the week.")]
    [InlineData("Affiliate link below. Boots of the year.")]
    [InlineData("Boots of the year. #partner")]
    [InlineData("Boots of the year. #ambassador")]
    [InlineData("Boots of the year. #ee")]
    [InlineData("Thank you @fernhill, boots of the year.")]
    [InlineData("Boots of the year. #FernhillPartner")]
    public void Judge_WordsThatMayMeanSomethingElse_AreAmbiguous(string text)
    {
        var judged = Judge.Judge(new PostCaption(text, DisclosurePlatform.Instagram, Connection: Connection.Paid));

        Assert.Equal(DisclosureOutcome.Inadequate, judged.Outcome);
        Assert.Equal([DisclosureReason.AmbiguousWording], judged.Reasons);
        Assert.Equal($"Ad: {text}", judged.Suggestion);
    }

    [Fact]
    public void Judge_TagOfTheBrand_IsEnoughOnX() =>
        Assert.Equal(DisclosureOutcome.Adequate, Judge.Judge(new PostCaption("Boots of the year. #FernhillPartner", DisclosurePlatform.X, Connection: Connection.Paid)).Outcome);

    [Theory]
    [InlineData("Ad - gifted. Boots of the year.", DisclosureOutcome.Adequate)]
    [InlineData("Advert for Fernhill. Boots of the year.", DisclosureOutcome.Adequate)]
    [InlineData("Gifted by Fernhill. Boots of the year.", DisclosureOutcome.Inadequate, DisclosureReason.UkNotAdFamily)]
    [InlineData("Sponsored by Fernhill. Boots of the year.", DisclosureOutcome.Inadequate, DisclosureReason.UkNotAdFamily)]
    [InlineData("Boots of the year. #collab", DisclosureOutcome.Inadequate, DisclosureReason.AmbiguousWording, DisclosureReason.UkNotAdFamily)]
    public void Judge_UnitedKingdom_TakesTheWordAdOnly(string text, DisclosureOutcome outcome, params DisclosureReason[] reasons)
    {
        var judged = Judge.Judge(new PostCaption(text, DisclosurePlatform.Instagram, Jurisdiction: Jurisdiction.UK, Connection: Connection.Gifted));

        Assert.Equal(outcome, judged.Outcome);
        Assert.Equal(reasons, judged.Reasons);
    }

    [Theory]
    [InlineData(DisclosurePlatform.Instagram, 120, DisclosureOutcome.Adequate)]
    [InlineData(DisclosurePlatform.Instagram, 123, DisclosureOutcome.Inadequate)]
    [InlineData(DisclosurePlatform.TikTok, 97, DisclosureOutcome.Adequate)]
    [InlineData(DisclosurePlatform.TikTok, 98, DisclosureOutcome.Inadequate)]
    [InlineData(DisclosurePlatform.X, 270, DisclosureOutcome.Adequate)]
    [InlineData(DisclosurePlatform.YouTube, 147, DisclosureOutcome.Adequate)]
    [InlineData(DisclosurePlatform.YouTube, 148, DisclosureOutcome.Inadequate)]
    public void Judge_WholeDisclosure_MustStandBeforeTheFold(DisclosurePlatform platform, int before, DisclosureOutcome outcome)
    {
        var text = new string('x', before - 1) + " #ad and some more words after it.";

        Assert.Equal(outcome, Judge.Judge(new PostCaption(text, platform, Connection: Connection.Paid)).Outcome);
    }

    [Fact]
    public void Judge_FoldOfThePolicy_IsTheOneThatCounts()
    {
        var patient = new DisclosureJudge(new DisclosurePolicy { InstagramFold = 500 });

        Assert.Equal(DisclosureOutcome.Adequate, patient.Judge(new PostCaption(Long + Long + "#ad", DisclosurePlatform.Instagram)).Outcome);
    }

    [Fact]
    public void Judge_LastOfAllAfterTheFold_IsSaidTwice() => Assert.Equal(
        [DisclosureReason.BuriedAfterFold, DisclosureReason.EndOfText],
        Judge.Judge(new PostCaption(Long + Long + "#ad #coast 🥾", DisclosurePlatform.Instagram)).Reasons);

    [Fact]
    public void Judge_FourTagsBeforeIt_AreAWall() => Assert.Equal(
        [DisclosureReason.HashtagWall],
        Judge.Judge(new PostCaption("Wet socks. #coast #path #boots #rain #ad #tea", DisclosurePlatform.Instagram)).Reasons);

    [Theory]
    [InlineData("Advertisement, with Fernhill.\n\nWe walked. https://fernhill.example/boots", DisclosureOutcome.Adequate)]
    [InlineData("We walked.\n\nThis post is sponsored by Fernhill. https://fernhill.example/boots", DisclosureOutcome.Adequate)]
    [InlineData("We walked in https://fernhill.example/boots all week.\n\nAnd then home.\n\nSponsored by Fernhill.", DisclosureOutcome.Inadequate)]
    [InlineData("Maya Lund\nMy week in boots\n#ad with Fernhill. We walked.\nAnd then home.", DisclosureOutcome.Adequate)]
    [InlineData("We walked.\n\nAnd then home.\n\nSponsored by Fernhill.", DisclosureOutcome.Inadequate)]
    [InlineData("We walked.\n\nThe boots: https://fernhill.example/boots (paid link)", DisclosureOutcome.Adequate)]
    public void Judge_Blog_DisclosesBeforeItsFirstLink(string text, DisclosureOutcome outcome) =>
        Assert.Equal(outcome, Judge.Judge(new PostCaption(text, DisclosurePlatform.Blog, PostFormat.Article, Connection: Connection.Paid)).Outcome);

    [Theory]
    [InlineData("Wet socks on the coast path.", DisclosureOutcome.Missing, false)]
    [InlineData("Use code WETSOCKS15 for 15% off your boots.", DisclosureOutcome.Missing, true)]
    [InlineData("My storefront has them all.", DisclosureOutcome.Missing, true)]
    public void Judge_TraceOrNothing_IsMissing(string text, DisclosureOutcome outcome, bool? sponsored)
    {
        var judged = Judge.Judge(new PostCaption(text, DisclosurePlatform.Instagram, Connection: Connection.Paid));

        Assert.Equal((outcome, sponsored), (judged.Outcome, judged.Sponsored));
        Assert.Equal($"Ad: {text}", judged.Suggestion);
    }

    [Theory]
    [InlineData("Not an ad, just love these boots.", Connection.Paid)]
    [InlineData("Gifted by Fernhill. #notsponsored", Connection.Gifted)]
    [InlineData("#ad but this is not sponsored, honestly.", Connection.Unknown)]
    public void Judge_DisclosureThatTheTextDenies_IsContradicted(string text, Connection connection)
    {
        var judged = Judge.Judge(new PostCaption(text, DisclosurePlatform.Instagram, Connection: connection));

        Assert.Equal(DisclosureOutcome.Contradicted, judged.Outcome);
        Assert.Equal([DisclosureReason.Contradicted], judged.Reasons);
        Assert.StartsWith("Ad", judged.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_PaymentDeniedWithTheGiftNamed_IsHonest() => Assert.Equal(
        DisclosureOutcome.Adequate,
        Judge.Judge(new PostCaption("I wasn't paid for this, got it for free from Fernhill.", DisclosurePlatform.Instagram, Connection: Connection.Gifted)).Outcome);

    [Theory]
    [InlineData("Llevo estas botas todo el día y son muy cómodas #ad", DisclosureOutcome.Inadequate)]
    [InlineData("Publicidad. Llevo estas botas todo el día y son muy cómodas", DisclosureOutcome.Adequate)]
    [InlineData("Werbung. I have worn these boots all week and they are dry.", DisclosureOutcome.Inadequate)]
    [InlineData("Эти ботинки держат тепло целый день #ad", DisclosureOutcome.Inadequate)]
    public void Judge_Language_MustBeThatOfTheText(string text, DisclosureOutcome outcome)
    {
        var judged = Judge.Judge(new PostCaption(text, DisclosurePlatform.Instagram, Connection: Connection.Paid));

        Assert.Equal(outcome, judged.Outcome);
        Assert.Equal(outcome == DisclosureOutcome.Inadequate ? [DisclosureReason.WrongLanguage] : [], judged.Reasons);
    }

    [Theory]
    [InlineData(PostFormat.Post, true, DisclosureOutcome.Inadequate, DisclosureReason.LabelOnly)]
    [InlineData(PostFormat.Carousel, true, DisclosureOutcome.Inadequate, DisclosureReason.LabelOnly)]
    [InlineData(PostFormat.Story, true, DisclosureOutcome.NotAssessable, DisclosureReason.LabelOnly, DisclosureReason.VideoNeedsSpoken)]
    [InlineData(PostFormat.Video, true, DisclosureOutcome.NotAssessable, DisclosureReason.LabelOnly, DisclosureReason.VideoNeedsSpoken)]
    [InlineData(PostFormat.Live, false, DisclosureOutcome.NotAssessable, DisclosureReason.VideoNeedsSpoken)]
    public void Judge_WhatTheTextDoesNotShow_IsNotPassed(PostFormat format, bool label, DisclosureOutcome outcome, params DisclosureReason[] reasons)
    {
        var judged = Judge.Judge(new PostCaption("Wet socks.", DisclosurePlatform.Instagram, format, PlatformLabel: label, Connection: Connection.Paid));

        Assert.Equal(outcome, judged.Outcome);
        Assert.Equal(reasons, judged.Reasons);
    }

    [Fact]
    public void Judge_VideoWithAClearDescription_MustStillSayIt()
    {
        var judged = Judge.Judge(new PostCaption("#ad Wet socks.", DisclosurePlatform.YouTube, PostFormat.Video, Connection: Connection.Paid));

        Assert.Equal(DisclosureOutcome.Adequate, judged.Outcome);
        Assert.Equal([DisclosureReason.VideoNeedsSpoken], judged.Reasons);
    }

    [Fact]
    public void Judge_ProfileOnly_IsInadequate()
    {
        var judged = Judge.Judge(new PostCaption("Wet socks. See bio for partners.", DisclosurePlatform.Instagram, Connection: Connection.Paid));

        Assert.Equal([DisclosureReason.BioOnly], judged.Reasons);
        Assert.Null(judged.Sponsored);
    }

    [Theory]
    [InlineData("#ad Wet socks.", Connection.None)]
    [InlineData("Wet socks.", Connection.Unknown)]
    [InlineData("Not sponsored, I paid for it myself.", Connection.Unknown)]
    public void Judge_NoTie_NeedsNoDisclosure(string text, Connection connection) =>
        Assert.Equal(DisclosureOutcome.NotRequired, Judge.Judge(new PostCaption(text, DisclosurePlatform.Instagram, Connection: connection)).Outcome);

    [Theory]
    [InlineData("Adding salt, ad hoc, with my ADHD. #adventure #adorable")]
    [InlineData("Tickets sold out in a minute.")]
    [InlineData("Dinner with my partner.")]
    [InlineData("We sponsored my nephew's team again.")]
    [InlineData("Finally an ad-free evening.")]
    [InlineData("I paid for it myself.")]
    public void Judge_WordsThatOnlyLookLikeIt_ShowNoTie(string text) =>
        Assert.False(Judge.Judge(new PostCaption(text, DisclosurePlatform.Instagram)).Sponsored);

    [Theory]
    [InlineData("Thank you @fernhill")]
    [InlineData("Wet socks #partner")]
    [InlineData("Wet socks #ee")]
    [InlineData("Look what Fernhill sent me!")]
    [InlineData("Shop now, link in my bio")]
    public void Judge_MereHints_LeaveItOpen(string text) => Assert.Null(Judge.Judge(new PostCaption(text, DisclosurePlatform.Instagram)).Sponsored);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\0\uD800#")]
    public void Judge_Rubbish_IsMissingAndNoMore(string text) =>
        Assert.Equal(DisclosureOutcome.Missing, Judge.Judge(new PostCaption(text, Connection: Connection.Paid)).Outcome);

    [Fact]
    public void Judge_TenMegabytes_ReadsBothEnds()
    {
        var text = new string('a', 5_000_000) + " " + string.Concat(Enumerable.Repeat("# ", 2_500_000)) + " #ad";

        Assert.Equal(DisclosureOutcome.Inadequate, Judge.Judge(new PostCaption(text, DisclosurePlatform.Instagram)).Outcome);
    }
}
