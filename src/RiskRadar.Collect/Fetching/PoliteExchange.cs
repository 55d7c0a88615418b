using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace RiskRadar.Collect.Fetching;

/// <summary>An exchange that waits for its turn, and tries again what may pass; the host is left alone in between.</summary>
internal sealed class PoliteExchange
{
    private readonly HttpExchange _exchange;
    private readonly HostPace _pace;
    private readonly IOptionsMonitor<CollectOptions> _options;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<HttpAnswer> _none = ResiliencePipeline<HttpAnswer>.Empty;

    public PoliteExchange(HttpExchange exchange, HostPace pace, IOptionsMonitor<CollectOptions> options, TimeProvider time)
    {
        _exchange = exchange;
        _pace = pace;
        _options = options;
        _time = time;
    }

    /// <exception cref="PageNotFetchedException">There is no answer, it breaks a limit, or its turn is too far off.</exception>
    public async Task<HttpAnswer> SendAsync(PageRequest page, TimeSpan? crawlDelay, CancellationToken cancellationToken)
    {
        using var turn = await _pace.TakeTurnAsync(page.Address, crawlDelay, cancellationToken);
        var settings = _options.CurrentValue;
        var pipeline = settings.Retries == 0 ? _none : RetryingPipeline(turn, settings);

        return await pipeline.ExecuteAsync(async token => await SendOnceAsync(page, turn, token), cancellationToken);
    }

    private async Task<HttpAnswer> SendOnceAsync(PageRequest page, HostTurn turn, CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        try
        {
            var answer = await _exchange.SendAsync(page, cancellationToken);
            turn.Answered(_time.GetElapsedTime(start), (int)answer.Status < 400);
            if (answer.IsPush)
            {
                turn.Pushed(answer.RetryAfter);
            }

            return answer;
        }
        catch (PageNotFetchedException error) when (error.IsSitesFault)
        {
            turn.Answered(_time.GetElapsedTime(start), succeeded: false);
            throw;
        }
    }

    private ResiliencePipeline<HttpAnswer> RetryingPipeline(HostTurn turn, CollectOptions settings) =>
        new ResiliencePipelineBuilder<HttpAnswer> { TimeProvider = _time }
            .AddRetry(new RetryStrategyOptions<HttpAnswer>
            {
                MaxRetryAttempts = settings.Retries,
                BackoffType = DelayBackoffType.Exponential,
                ShouldHandle = attempt => ValueTask.FromResult(
                    attempt.Outcome.Exception is PageNotFetchedException { MayPass: true } ||
                    (attempt.Outcome.Result is { MayPass: true } answer && !(answer.RetryAfter > settings.LongestWait))),
                DelayGenerator = attempt =>
                {
                    // The pause doubles with every attempt, and the server's own wish counts for more.
                    var pause = turn.Delay * Math.Pow(2, attempt.AttemptNumber);
                    var wait = attempt.Outcome.Result?.RetryAfter is { } wish && wish > pause ? wish : pause;

                    return ValueTask.FromResult<TimeSpan?>(wait < settings.LongestWait ? wait : settings.LongestWait);
                },
            })
            .Build();
}
