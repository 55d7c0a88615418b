using LiteDB;

namespace RiskRadar.Storage.LiteDb;

/// <summary>The collections, and the fields by which they are looked up.</summary>
internal static class LiteDbIndexes
{
    public const string Influencers = "influencers";
    public const string Accounts = "accounts";
    public const string Posts = "posts";
    public const string Comments = "comments";
    public const string RemovedComments = "removed_comments";
    public const string CommentTallies = "comment_tallies";
    public const string Revisions = "revisions";
    public const string Snapshots = "snapshots";
    public const string Scans = "scans";
    public const string LatestScans = "latest_scans";
    public const string Assessments = "assessments";
    public const string LatestAssessments = "latest_assessments";
    public const string Roster = "roster";
    public const string Audiences = "audiences";
    public const string Secrets = "secrets";
    public const string Users = "users";
    public const string Agenda = "agenda";
    public const string Vanished = "vanished_comments";
    public const string Pauses = "pauses";
    public const string Runs = "runs";
    public const string Notifications = "notifications";
    public const string Notes = "notes";

    /// <summary>The field of <see cref="Influencers"/> and <see cref="LatestAssessments"/> that orders by handle.</summary>
    public const string ByHandle = "h";

    /// <summary>The field of <see cref="Posts"/> that orders an influencer's posts, newest first.</summary>
    public const string ByInfluencer = "i";

    /// <summary>The field of <see cref="Posts"/>, <see cref="Comments"/> and <see cref="RemovedComments"/> that orders changes.</summary>
    public const string ByRevision = "r";

    /// <summary>The field of <see cref="Comments"/> that says which model read them.</summary>
    public const string ByReading = "k";

    /// <summary>The field of <see cref="Scans"/> that orders a post's scans, newest first.</summary>
    public const string ByPost = "p";

    /// <summary>The field of <see cref="Snapshots"/> by which those that share a body are found.</summary>
    public const string ByBody = "b";

    /// <summary>The field of <see cref="Scans"/>, <see cref="Runs"/> and <see cref="Notifications"/> that orders all by time.</summary>
    public const string ByStart = "s";

    /// <summary>The field of <see cref="Agenda"/> that orders by due time.</summary>
    public const string ByDueTime = "d";

    /// <summary>The field of <see cref="Agenda"/> that orders an account's items by due time.</summary>
    public const string ByAccount = "a";

    /// <summary>The field that every document has.</summary>
    public const string ById = "_id";

    private static readonly (string Collection, string Field)[] All =
    [
        (Influencers, ByHandle),
        (Posts, ByInfluencer),
        (Posts, ByRevision),
        (Comments, ByRevision),
        (Comments, ByReading),
        (RemovedComments, ByRevision),
        (Scans, ByPost),
        (Scans, ByStart),
        (LatestAssessments, ByHandle),
        (Agenda, ByDueTime),
        (Agenda, ByAccount),
        (Snapshots, ByBody),
        (Runs, ByStart),
        (Notifications, ByStart),
    ];

    /// <summary>Makes the indexes that are missing.</summary>
    public static void Ensure(ILiteDatabase database)
    {
        foreach (var (collection, field) in All)
        {
            database.GetCollection(collection).EnsureIndex(field, $"$.{field}", unique: false);
        }
    }
}
