using Microsoft.Extensions.Logging;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Jobs;

/// <summary>What the jobs log: ids, counts and hosts; never a text or a handle. Event ids 5000 to 5999.</summary>
internal static partial class Log
{
    [LoggerMessage(5001, LogLevel.Information, "{Duty} of {Subject} was made job {Job} in queue {Queue}.")]
    public static partial void HandedOut(this ILogger logger, Duty duty, Guid subject, string job, string queue);

    [LoggerMessage(5002, LogLevel.Debug, "{Duty} of {Subject} is left to another job that holds {Lock}.")]
    public static partial void LeftToAnother(this ILogger logger, Duty duty, Guid subject, string @lock);

    [LoggerMessage(5003, LogLevel.Debug, "{Duty} of {Subject} is not due: it has been done.")]
    public static partial void DoneAlready(this ILogger logger, Duty duty, Guid subject);

    [LoggerMessage(5004, LogLevel.Error, "{Duty} of {Subject} failed; it is tried again at {DueAgain}.")]
    public static partial void Failed(this ILogger logger, Exception error, Duty duty, Guid subject, DateTimeOffset dueAgain);

    [LoggerMessage(5005, LogLevel.Critical, "{Duty} of {Subject} was begun {Starts} times without an end: the process may die on it. It is set aside until {DueAgain}.")]
    public static partial void SetAside(this ILogger logger, Duty duty, Guid subject, int starts, DateTimeOffset dueAgain);

    [LoggerMessage(5006, LogLevel.Information, "{Duty} of {Subject} was stopped; it stays due.")]
    public static partial void Stopped(this ILogger logger, Duty duty, Guid subject);

    [LoggerMessage(5007, LogLevel.Debug, "{Duty} of {Subject} is held up by a pause.")]
    public static partial void HeldUp(this ILogger logger, Duty duty, Guid subject);

    [LoggerMessage(5008, LogLevel.Information, "{Duty} of {Subject} is put off until {DueAgain}: its job {Job} was deleted.")]
    public static partial void PutOff(this ILogger logger, Duty duty, Guid subject, string job, DateTimeOffset? dueAgain);

    [LoggerMessage(5020, LogLevel.Warning, "{Late} items of the agenda are late, the oldest has been due since {Oldest}.")]
    public static partial void WorkIsLate(this ILogger logger, int late, DateTimeOffset oldest);

    [LoggerMessage(5027, LogLevel.Warning, "{What} runs every day and did not in the last one.")]
    public static partial void RunMissed(this ILogger logger, string what);

    [LoggerMessage(5028, LogLevel.Warning, "The digest could not be sent on {Channel}.")]
    public static partial void DigestFailed(this ILogger logger, Exception error, string channel);

    [LoggerMessage(5021, LogLevel.Information, "Notification {Notification} of influencer {Influencer} went out on {Channel}.")]
    public static partial void Delivered(this ILogger logger, Guid notification, InfluencerId influencer, string channel);

    [LoggerMessage(5022, LogLevel.Information, "Removed what was too old: {Comments} comments, {Snapshots} page snapshots, {Runs} runs.")]
    public static partial void CleanedUp(this ILogger logger, int comments, int snapshots, int runs);

    [LoggerMessage(5023, LogLevel.Information, "Erased an author: {Comments} comments under {Posts} posts, {Snapshots} page snapshots, {Assessments} assessments changed.")]
    public static partial void AuthorErased(this ILogger logger, int comments, int posts, int snapshots, int assessments);

    [LoggerMessage(5024, LogLevel.Warning, "{Vanished} comments are gone from post {Post}.")]
    public static partial void CommentsVanished(this ILogger logger, int vanished, PostId post);

    [LoggerMessage(5025, LogLevel.Information, "Made a backup: database of {Bytes} bytes, {Snapshots} page snapshots.")]
    public static partial void BackedUp(this ILogger logger, long bytes, int snapshots);

    [LoggerMessage(5026, LogLevel.Warning, "Requests for backups cannot be read.")]
    public static partial void BackupRequestsUnreadable(this ILogger logger, Exception error);

    [LoggerMessage(5010, LogLevel.Information, "Account {Account} lists {Posts} posts, {Added} of them new; {LeftOut} pages left out.")]
    public static partial void AccountRead(this ILogger logger, AccountId account, int posts, int added, int leftOut);

    [LoggerMessage(5011, LogLevel.Information, "Post {Post} at {Host}: {Outcome}, {Pages} pages, {Comments} comments, {Added} of them new, {LeftOut} left out.")]
    public static partial void PostRead(
        this ILogger logger, PostId post, string host, ScanOutcome outcome, int pages, int comments, int added, int leftOut);

    [LoggerMessage(5012, LogLevel.Information, "Read {Comments} comments of post {Post} with model {Model}.")]
    public static partial void PostClassified(this ILogger logger, int comments, PostId post, string model);

    [LoggerMessage(5013, LogLevel.Information, "Assessed {Influencers} influencers as of {AsOf}: {Flags} flags.")]
    public static partial void RosterAssessed(this ILogger logger, int influencers, DateTimeOffset asOf, int flags);

    [LoggerMessage(5014, LogLevel.Warning, "The aggregate of influencer {Influencer} cannot be read and is made anew from its comments.")]
    public static partial void AudienceMadeAnew(this ILogger logger, Exception error, InfluencerId influencer);
}
