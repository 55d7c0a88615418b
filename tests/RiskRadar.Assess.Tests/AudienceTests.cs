using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RiskRadar.Domain;

namespace RiskRadar.Assess;

public sealed class AudienceTests
{
    private static readonly DateTimeOffset End = Crowd.Start.AddDays(120);

    [Fact]
    public void Apply_SameCommentsTwice_ChangesNothing()
    {
        var crowd = Mixed();
        var once = crowd.Audience();
        var twice = crowd.Audience();
        foreach (var (post, comments) in crowd.Posts)
        {
            twice.Apply(post, comments);
        }

        Assert.Equal(Print(once), Print(twice));
    }

    [Fact]
    public void Apply_EditedComment_ReplacesItsReading()
    {
        var crowd = new Crowd().Post(1, Sponsorship.Organic, friendly: 29, hostile: 1);
        var audience = crowd.Audience();
        var (post, comments) = crowd.Posts[0];
        var edited = comments.Select(comment => comment with { Classification = Crowd.Reading(0.01) }).ToArray();

        audience.Apply(post, edited);

        var assessment = new RosterAssessor(Policy.Default, Crowd.Model).Assess([audience], End).Influencers[0];
        Assert.Equal(0, assessment.Timeline[0].Distrust);
        Assert.Empty(assessment.Quotes);
        Assert.Equal(30, assessment.Coverage.Comments);
    }

    [Fact]
    public void Remove_SomeComments_LeavesWhatABatchOverTheRestGives()
    {
        var crowd = Mixed();
        var audience = crowd.Audience();
        var rest = new Crowd(hiredAt: Crowd.Start.AddDays(25));
        foreach (var (post, comments) in crowd.Posts)
        {
            audience.Remove(post.Id, [.. comments.Where((_, index) => index % 5 == 0).Select(comment => comment.Comment.Id)]);
            rest.Post(post, [.. comments.Where((_, index) => index % 5 != 0)]);
        }

        Assert.Equal(Print(rest.Audience()), Print(audience));
    }

    [Fact]
    public void Load_SavedAudience_AssessesTheSame()
    {
        var audience = Mixed().Audience();

        Assert.Equal(Print(audience), Print(Audience.Load(audience.Save())));
    }

    [Fact]
    public void Load_LoadedAudience_TakesMoreComments()
    {
        var crowd = Mixed();
        var audience = new Audience(crowd.Audience().Influencer);
        foreach (var (post, comments) in crowd.Posts)
        {
            audience = Audience.Load(audience.Save());
            audience.Apply(post, comments);
        }

        Assert.Equal(Print(crowd.Audience()), Print(audience));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(400)]
    public void Load_CutOffBytes_SaysThatTheyAreDamaged(int length)
    {
        var bytes = Mixed().Audience().Save();

        Assert.Throws<InvalidDataException>(() => Audience.Load(bytes.AsSpan(0, length)));
    }

    [Fact]
    public void Load_LaterVersion_SaysSo()
    {
        var bytes = Mixed().Audience().Save();
        bytes[4] = 200;

        var error = Assert.Throws<InvalidDataException>(() => Audience.Load(bytes));
        Assert.Contains("later version (200)", error.Message, StringComparison.Ordinal);
    }

    [Property(MaxTest = 12)]
    public Property Apply_AnyOrderAndBatches_GivesTheSameAssessment(int seed) => Prop.ToProperty(Shuffled(seed));

    private static bool Shuffled(int seed)
    {
        var crowd = Mixed();
        var random = new Random(seed);
        var running = new Audience(crowd.Audience().Influencer);
        var parts = crowd.Posts
            .SelectMany(post => post.Comments.Chunk(1 + random.Next(7)).Select(chunk => (post.Post, Chunk: chunk)))
            .OrderBy(_ => random.Next())
            .ToList();
        foreach (var (post, chunk) in parts)
        {
            running.Apply(post, chunk);
        }

        return Print(running) == Print(crowd.Audience());
    }

    private static Crowd Mixed()
    {
        var crowd = new Crowd(hiredAt: Crowd.Start.AddDays(25));
        for (var number = 0; number < 25; number++)
        {
            crowd.Post(2 * number, number % 3 == 0 ? Sponsorship.Sponsored : Sponsorship.Organic, friendly: 20, hostile: (number * number) % 7);
        }

        return crowd;
    }

    /// <summary>Everything that is printed of an assessment, as text.</summary>
    private static string Print(Audience audience)
    {
        var assessment = new RosterAssessor(Policy.Default, Crowd.Model).Assess([audience], End).Influencers[0];
        return string.Join('\n', [
            $"{assessment.Verdict} {assessment.RiskScore} {assessment.RiskInterval} {assessment.SellOutGap} {assessment.BeforeAfter} {assessment.WithoutCoordinated}",
            .. assessment.Flags.Select(flag => $"{flag.Kind} {flag.Severity} {flag.RaisedAt:O} {flag.Reason} {string.Join(' ', flag.Evidence)} {string.Join(' ', flag.Statistic)}"),
            .. assessment.Drivers,
            .. assessment.Timeline.Select(point => $"{point}"),
            .. assessment.Quotes.Select(quote => $"{quote}"),
            $"{assessment.Coverage.Posts} {assessment.Coverage.Comments} {assessment.Coverage.Authors} {string.Join(' ', assessment.Coverage.Languages)} {assessment.Coverage.LeftOut}",
        ]);
    }
}
