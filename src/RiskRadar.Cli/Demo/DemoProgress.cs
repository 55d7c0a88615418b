using Microsoft.Extensions.DependencyInjection;
using RiskRadar.Cli.Output;
using RiskRadar.Jobs.Progress;

namespace RiskRadar.Cli.Demo;

/// <summary>Shows how far the demo's jobs are, until none is due.</summary>
internal static class DemoProgress
{
    /// <summary>Waits for the end of the work.</summary>
    public static Task<PipelineStanding> WaitAsync(IServiceProvider services, Terminal terminal, CancellationToken cancellationToken) =>
        ProgressDisplay.RunAsync(terminal, "Finding posts", task => services.GetRequiredService<PipelineProgress>().WaitAsync(
            standing =>
            {
                var known = standing.PostsRead + standing.PostsLeft;
                task.MaxValue = Math.Max(known, 1);
                task.Value = standing.PostsRead;
                task.Description = standing.AccountsLeft > 0 && known == 0
                    ? "Finding posts"
                    : $"{standing.PostsRead} of {known} posts, {standing.Comments:N0} comments, {standing.Sites} sites";
            },
            cancellationToken));
}
