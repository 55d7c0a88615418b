using System.Net;
using System.Text.RegularExpressions;
using Hangfire;
using Hangfire.InMemory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RiskRadar.Assess;
using RiskRadar.Classify;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Web.Security;

namespace RiskRadar.Web;

/// <summary>The real dashboard on a loopback port, over stores in a folder of its own.</summary>
public sealed partial class Dashboard : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("riskradar-web-").FullName;
    private WebApplication _app = null!;

    /// <summary>The one-time password of the first admin.</summary>
    public string OneTimePassword { get; private set; } = "";

    public Uri Address { get; private set; } = null!;

    /// <summary>Where backups go.</summary>
    public string BackupFolder => Path.Combine(_folder, "copies");

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("Storage:DataDirectory", _folder), new("Storage:BackupFolder", BackupFolder), new("Web:GuessesPerMinute", "1000")]);
        builder.Services.AddRiskRadarStorage();
        builder.Services.AddRiskRadarCollect();
        builder.Services.AddRiskRadarClassify();
        builder.Services.AddSingleton(provider => new RosterAssessor(Policy.Default, provider.GetRequiredService<ICommentClassifier>().Model));
        builder.Services.AddSingleton<JobStorage>(new InMemoryStorage());
        // Hangfire's log is one for the whole process: that of a dashboard of another test may be gone already.
        builder.Services.AddHangfire((_, configuration) => configuration.UseNoOpLogProvider());
        builder.Services.AddRiskRadarJobs();
        builder.Services.AddRiskRadarWeb();
        _app = builder.Build();
        _app.MapRiskRadar();
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(_app.Urls.Single());
        OneTimePassword = await FirstAdmin.EnsureAsync(Store<IUserStore>(), TestContext.Current.CancellationToken) ?? "";
    }

    public T Store<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>A browser that follows no redirect, so that tests see them.</summary>
    public HttpClient Stranger() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = Address };

    /// <summary>A browser in which a person of this role has signed in.</summary>
    public async Task<HttpClient> SignedInAsync(Role role)
    {
        var user = Passwords.WithPassword($"{role}-{Guid.CreateVersion7():N}", "correct horse battery", role, mustChange: false);
        await Store<IUserStore>().UpsertAsync(user, TestContext.Current.CancellationToken);
        var browser = Stranger();
        using var answer = await PostAsync(browser, "/sign-in", "/session/start", ("name", user.Name), ("password", "correct horse battery"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        return browser;
    }

    /// <summary>Posts a form as a browser does: with the token of the page that shows it.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await browser.GetStringAsync(page, TestContext.Current.CancellationToken);
        var token = FormToken().Match(html).Groups[1].Value;
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]);

        return await browser.PostAsync(action, form, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
