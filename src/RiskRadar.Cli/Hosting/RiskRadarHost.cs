using Hangfire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using RiskRadar.Assess;
using RiskRadar.Classify;
using RiskRadar.Storage;
using RiskRadar.Web;

namespace RiskRadar.Cli.Hosting;

/// <summary>Puts the stages together: stores, collector, classifier, assessor, jobs, and the dashboard in front of them.</summary>
internal static class RiskRadarHost
{
    /// <summary>Where the dashboard listens unless told otherwise.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5170";

    /// <summary>Makes the application; nothing runs until it is started.</summary>
    /// <param name="settings">The sources of settings, weakest first.</param>
    /// <param name="address">Where the dashboard listens.</param>
    /// <param name="logLevel">What is logged, on standard error.</param>
    public static WebApplication Create(IReadOnlyList<IConfigurationSource> settings, Uri address, LogLevel logLevel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        foreach (var source in settings)
        {
            builder.Configuration.Sources.Add(source);
        }

        Log(builder.Logging, logLevel);
        builder.WebHost.UseUrls(address.GetLeftPart(UriPartial.Authority));

        AddStages(builder.Services);
        builder.Services.AddHangfire((_, _) => { });
        builder.Services.AddRiskRadarWeb();

        var app = builder.Build();
        app.MapRiskRadar();

        return app;
    }

    /// <summary>Makes an application that runs jobs and shows nothing.</summary>
    /// <param name="settings">The sources of settings, weakest first.</param>
    public static IHost CreateWorker(IReadOnlyList<IConfigurationSource> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        foreach (var source in settings)
        {
            builder.Configuration.Sources.Add(source);
        }

        Log(builder.Logging, LogLevel.Information);
        AddStages(builder.Services);

        return builder.Build();
    }

    private static void AddStages(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddRiskRadarStorage();
        services.AddRiskRadarCollect();
        services.AddRiskRadarClassify();
        services.AddSingleton(provider => new RosterAssessor(
            PolicySetting.Read(provider.GetRequiredService<IConfiguration>()), provider.GetRequiredService<ICommentClassifier>().Model));
        services.AddSingleton(provider => JobStorageSetting.Open(provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddRiskRadarReport();
        services.AddRiskRadarJobs();
    }

    private static void Log(ILoggingBuilder logging, LogLevel level)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(level);
        var libraries = level > LogLevel.Warning ? level : LogLevel.Warning;
        logging.AddFilter("Microsoft", libraries).AddFilter("System.Net.Http", libraries).AddFilter("Polly", LogLevel.Error);

        // It warns that our pages are not cached, which is what both of us want.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
