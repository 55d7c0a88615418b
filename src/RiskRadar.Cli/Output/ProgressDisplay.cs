using Spectre.Console;

namespace RiskRadar.Cli.Output;

/// <summary>Shows how far a command is, on standard error: a live bar on a terminal, a line now and then elsewhere.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs work that reports how far it is.</summary>
    /// <param name="terminal">Where it is shown.</param>
    /// <param name="what">What is being done, e.g. <c>"Reading pages"</c>.</param>
    /// <param name="work">Gets the task to report to: set <see cref="ProgressTask.MaxValue"/> and <see cref="ProgressTask.Value"/>; indeterminate until a maximum is known.</param>
    public static Task<T> RunAsync<T>(Terminal terminal, string what, Func<ProgressTask, Task<T>> work) =>
        terminal.Messages.Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(context => work(context.AddTask(Markup.Escape(what), autoStart: true)));
}
