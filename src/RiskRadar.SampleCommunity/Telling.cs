using System.Globalization;
using RiskRadar.SampleCommunity.Cast;
using RiskRadar.SampleCommunity.Hosting;
using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity;

/// <summary>Tells what was planted for a creator.</summary>
internal static class Telling
{
    private static readonly string[] Turned = ["sell-out-gap", "backlash-onset", "negativity-rise"];

    private static readonly CommentKind[] Distrust = [CommentKind.Sellout, CommentKind.Sarcasm, CommentKind.Deception, CommentKind.Backlash];

    private static readonly CommentKind[] Ordinary =
        [CommentKind.Praise, CommentKind.Question, CommentKind.Chat, CommentKind.Reply, CommentKind.CreatorReply];

    /// <summary>The influencer with the truth.</summary>
    public static SampleInfluencer Of(Creator creator, SiteHost host)
    {
        var persona = creator.Persona;
        return new(
            persona.Handle,
            persona.Name,
            PlatformOf(persona.Place),
            persona.Followers,
            creator.HiredAt,
            persona.HiredBy,
            [new(host.Address, host.Site.AccountPath(creator))],
            Truth(creator, host));
    }

    private static SampleTruth Truth(Creator creator, SiteHost host)
    {
        var story = creator.Persona.Story;
        var readable = creator.Posts.Where(post => !post.Gone && !post.Withheld).ToList();
        var comments = readable.SelectMany(post => post.Comments.Select(comment => (post, comment))).ToList();
        var (verdicts, flags) = Expected(creator.Persona);
        return new(
            story,
            verdicts,
            flags,
            [.. Turned.Except(flags).Except(Possible(story))],
            readable.Count,
            readable.Count(post => post.Brand is not null),
            comments.Count,
            readable.Sum(post => post.Stated),
            creator.Posts.Count - readable.Count,
            Share(readable.Where(post => post.Brand is not null)),
            Share(readable.Where(post => post.Brand is null)),
            creator.TurnsAt,
            Troupe.All.FirstOrDefault(other => other != creator.Persona && other.SharedCrowd is { } crowd && crowd == creator.Persona.SharedCrowd)?.Handle,
            [.. comments.Where(pair => !Ordinary.Contains(pair.comment.Kind)).Select(Planted)]);

        PlantedComment Planted((SamplePost Post, SampleComment Comment) pair) => new(
            new(host.Address, host.Site.PostPath(pair.Post)),
            pair.Comment.Number.ToString(CultureInfo.InvariantCulture),
            pair.Comment.Kind,
            pair.Comment.Text,
            pair.Comment.At);
    }

    private static (string[] Verdicts, string[] Flags) Expected(Persona persona)
    {
        string[] overlap = persona.SharedCrowd is null ? [] : ["audience-overlap"];
        return persona.Story switch
        {
            SampleStory.SellOutGap => (["review", "avoid"], ["sell-out-gap"]),
            SampleStory.SmallGap => (["clear", "review", "insufficient-data"], overlap),
            SampleStory.TurnsAfterHire => (["review", "avoid"], ["backlash-onset"]),
            SampleStory.Brigade => (["clear", "review"], ["coordinated-comments"]),
            SampleStory.TooLittle => (["insufficient-data"], []),
            SampleStory.NotUnderstood => (["insufficient-data"], ["coverage"]),
            SampleStory.PoorDisclosure => (["clear", "review"], ["disclosure"]),
            SampleStory.FandomDrama => (["clear", "review"], []),
            SampleStory.OtherLanguage => (["clear", "review", "insufficient-data"], []),
            _ => (["clear"], overlap),
        };
    }

    // The small gap is there: whoever can show it is right, and whoever cannot is no worse.
    private static string[] Possible(SampleStory story) => story == SampleStory.SmallGap ? ["sell-out-gap"] : [];

    private static double Share(IEnumerable<SamplePost> posts)
    {
        var comments = posts.SelectMany(post => post.Comments).ToList();
        return comments.Count == 0 ? 0 : (double)comments.Count(comment => Distrust.Contains(comment.Kind)) / comments.Count;
    }

    private static string PlatformOf(Place place) => place switch
    {
        Place.LongGear => "forum",
        Place.Glimmr => "glimmr",
        Place.DogEared or Place.Rookery => "newsletter",
        _ => "blog",
    };
}
