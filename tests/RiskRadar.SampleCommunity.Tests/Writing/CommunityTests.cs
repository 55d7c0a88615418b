namespace RiskRadar.SampleCommunity.Writing;

public sealed class CommunityTests
{
    private static readonly DateTimeOffset End = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<Creator> Written = Community.Write(7, End);

    [Fact]
    public void Write_SameSeedAndDay_WritesTheSame() => Assert.Equal(Told(Written), Told(Community.Write(7, End)));

    [Fact]
    public void Write_OtherSeed_WritesSomethingElse() => Assert.NotEqual(Told(Written), Told(Community.Write(8, End)));

    [Fact]
    public void Write_OtherDay_ShiftsTimesAndKeepsWords() =>
        Assert.Equal(Comments(Written).Select(comment => comment.Text), Comments(Community.Write(7, End.AddDays(31))).Select(comment => comment.Text));

    [Fact]
    public void Write_Always_HasSeveralThousandComments() => Assert.InRange(Comments(Written).Count(), 6_000, 9_000);

    [Fact]
    public void Write_Times_AreWithinTheHalfYearAndInOrder()
    {
        Assert.All(Posts(Written), post => Assert.InRange(post.PublishedAt, End.AddDays(-182), End));
        Assert.All(Posts(Written), post => Assert.All(post.Comments, comment => Assert.InRange(comment.At, post.PublishedAt, End)));
        Assert.All(Posts(Written), post => Assert.Equal(post.Comments.Select(comment => comment.At).Order(), post.Comments.Select(comment => comment.At)));
    }

    [Fact]
    public void Write_Replies_AnswerAnEarlierCommentOfTheSamePost() =>
        Assert.All(Posts(Written), post => Assert.All(
            post.Comments.Where(comment => comment.Parent is not null),
            comment => Assert.True(post.Comments.Contains(comment.Parent!) && comment.Parent!.At <= comment.At && comment.Depth <= 2)));

    [Fact]
    public void Write_Numbers_AreUniqueOnEverySite() => Assert.All(
        Written.GroupBy(creator => creator.Persona.Place),
        site => Assert.Distinct(Comments([.. site]).Select(comment => comment.Number)));

    [Fact]
    public void Write_Comments_SeldomRepeatEachOther()
    {
        var texts = Comments(Written).Where(comment => comment.Kind != CommentKind.Brigade).Select(comment => comment.Text.ToUpperInvariant()).ToList();

        Assert.InRange(texts.Count - texts.Distinct().Count(), 0, texts.Count / 100);
        Assert.All(Posts(Written), post => Assert.Distinct(
            post.Comments.Where(comment => comment.Kind != CommentKind.Brigade).Select(comment => comment.Text.ToUpperInvariant())));
    }

    [Fact]
    public void Write_Comments_HaveNoUnfilledSlot() =>
        Assert.DoesNotContain(Comments(Written), comment => comment.Text.IndexOfAny(['{', '}', '[', ']', '|']) >= 0);

    [Fact]
    public void Write_Posts_HaveNoUnfilledSlot() => Assert.DoesNotContain(
        Posts(Written).SelectMany(post => post.Paragraphs.Append(post.Title)), text => text.IndexOfAny(['{', '}', '[', ']', '|']) >= 0);

    [Fact]
    public void Write_Authors_AreRegularsAndVisitors()
    {
        var perAuthor = Of("@mayacooks").SelectMany(post => post.Comments).GroupBy(comment => comment.Author.Name).Select(group => group.Count()).ToList();

        Assert.Contains(perAuthor, count => count >= 6);
        Assert.True(perAuthor.Count(count => count == 1) > perAuthor.Count / 3);
    }

    [Fact]
    public void Brigade_Comments_AreManyWithinAnHourByNewAccounts()
    {
        var brigade = Of("@tessonwheels").SelectMany(post => post.Comments).Where(comment => comment.Kind == CommentKind.Brigade).ToList();

        Assert.Equal(120, brigade.Count);
        Assert.InRange(brigade[^1].At - brigade[0].At, TimeSpan.FromMinutes(20), TimeSpan.FromHours(1));
        Assert.Equal(120, brigade.Select(comment => comment.Author.Name).Distinct().Count());
        Assert.All(brigade, comment => Assert.InRange(comment.At - comment.Author.JoinedAt, TimeSpan.Zero, TimeSpan.FromHours(4)));
        Assert.Single(Of("@tessonwheels"), post => post.Comments.Any(comment => comment.Kind == CommentKind.Brigade));
    }

    [Theory]
    [InlineData("@mayacooks", 0.00, 0.04)]
    [InlineData("@velvetvera", 0.12, 0.22)]
    [InlineData("@tessonwheels", 0.00, 0.04)]
    [InlineData("@garagegus", 0.00, 0.04)]
    [InlineData("@nadiawanders", 0.03, 0.08)]
    [InlineData("@theodrift", 0.00, 0.04)]
    [InlineData("@pixelperrin", 0.00, 0.04)]
    [InlineData("@pagesbyanouk", 0.00, 0.04)]
    [InlineData("@calmcribs", 0.00, 0.05)]
    [InlineData("@tinplatetom", 0.00, 0.04)]
    [InlineData("@rookroutes", 0.00, 0.04)]
    [InlineData("@kleinewerkbank", 0.00, 0.04)]
    public void Story_SponsoredMinusOrganicDistrust_IsAsPlanned(string handle, double low, double high) =>
        Assert.InRange(Distrust(Of(handle).Where(post => post.Brand is not null)) - Distrust(Of(handle).Where(post => post.Brand is null)), low, high);

    [Fact]
    public void Story_TurnsAfterHire_TurnsThreeWeeksAfterTheHire()
    {
        var lena = Written.Single(creator => creator.Persona.Handle == "@liftwithlena");

        Assert.Equal(TimeSpan.FromDays(21), lena.TurnsAt - lena.HiredAt);
        Assert.InRange(Distrust(lena.Posts.Where(post => post.PublishedAt < lena.TurnsAt)), 0, 0.03);
        Assert.InRange(Distrust(lena.Posts.Where(post => post.PublishedAt >= lena.TurnsAt)), 0.18, 0.40);
    }

    [Fact]
    public void Story_SharedCrowd_SharesMuchOfTheAudience()
    {
        var nadia = Of("@nadiawanders").SelectMany(post => post.Comments).Select(comment => comment.Author.Name).ToHashSet();
        var theo = Of("@theodrift").SelectMany(post => post.Comments).Select(comment => comment.Author.Name).ToHashSet();

        Assert.InRange((double)nadia.Intersect(theo).Count() / Math.Min(nadia.Count, theo.Count), 0.4, 0.8);
    }

    private static IEnumerable<SamplePost> Of(string handle) => Written.Single(creator => creator.Persona.Handle == handle).Posts;

    private static IEnumerable<SamplePost> Posts(IReadOnlyList<Creator> creators) => creators.SelectMany(creator => creator.Posts);

    private static IEnumerable<SampleComment> Comments(IReadOnlyList<Creator> creators) => Posts(creators).SelectMany(post => post.Comments);

    private static double Distrust(IEnumerable<SamplePost> posts)
    {
        var comments = posts.SelectMany(post => post.Comments).Where(comment => comment.Kind != CommentKind.Brigade).ToList();
        return comments.Count(comment => comment.Kind is CommentKind.Sellout or CommentKind.Sarcasm or CommentKind.Deception or CommentKind.Backlash)
            / (double)comments.Count;
    }

    private static string Told(IReadOnlyList<Creator> creators) => string.Join('\n', Posts(creators).SelectMany(post =>
        post.Comments.Select(comment => $"{comment.Number} {comment.Author.Name} {comment.At:O} {comment.Likes} {comment.Parent?.Number} {comment.Text}")
            .Prepend($"{post.Number} {post.Title} {post.PublishedAt:O} {post.Brand} {string.Join(' ', post.Paragraphs)}")));
}
