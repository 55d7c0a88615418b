using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RiskRadar.Report.Channels;
using RiskRadar.Report.Channels.Email;
using RiskRadar.Report.Channels.Webhook;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the ways to people.</summary>
public static class ReportServiceCollectionExtensions
{
    /// <summary>Adds e-mail and webhook; each is on when its settings say where to deliver.</summary>
    /// <param name="services">The application's services, with its configuration among them.</param>
    public static IServiceCollection AddRiskRadarReport(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<EmailOptions, EmailOptionsValidator>().BindConfiguration(EmailOptions.Section);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EmailOptions>, EmailPartiesValidator>());
        services.AddOptionsWithValidateOnStart<WebhookOptions, WebhookOptionsValidator>().BindConfiguration(WebhookOptions.Section);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebhookOptions>, WebhookAddressValidator>());

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFlagChannel, EmailChannel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFlagChannel, WebhookChannel>());

        return services;
    }
}
