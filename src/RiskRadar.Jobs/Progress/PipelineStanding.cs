namespace RiskRadar.Jobs.Progress;

/// <summary>How far the pipeline is: what this process has done since it started, and what is due.</summary>
/// <param name="AccountsRead">Lists of posts read.</param>
/// <param name="AccountsLeft">Lists of posts due.</param>
/// <param name="PostsRead">Posts read, also those of which nothing could be had.</param>
/// <param name="PostsLeft">Posts due.</param>
/// <param name="Comments">Comments read.</param>
/// <param name="Classified">Comments that the model read.</param>
/// <param name="PostsToClassify">Posts whose comments wait for the model.</param>
/// <param name="Sites">Sites read from.</param>
/// <param name="AssessmentDue">The roster is to be assessed.</param>
public sealed record PipelineStanding(
    int AccountsRead,
    int AccountsLeft,
    int PostsRead,
    int PostsLeft,
    int Comments,
    int Classified,
    int PostsToClassify,
    int Sites,
    bool AssessmentDue)
{
    /// <summary>Nothing is due: everything that was asked for is done, or was put off because it failed.</summary>
    public bool IsDone => AccountsLeft + PostsLeft + PostsToClassify == 0 && !AssessmentDue;
}
