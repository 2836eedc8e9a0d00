using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.OpenApi;

namespace SituationRoom.Gateway.Api;

/// <summary>Says in the description of the API what an endpoint takes in its query.</summary>
internal static class QueryParameters
{
    /// <summary>Adds parameters, none of which is required.</summary>
    /// <param name="route">The endpoint, which reads them itself.</param>
    /// <param name="parameters">Each with what it means.</param>
    public static RouteHandlerBuilder TakesQuery(this RouteHandlerBuilder route, params IReadOnlyList<QueryParameter> parameters) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters ??= [];
            foreach (var parameter in parameters)
            {
                operation.Parameters.Add(new OpenApiParameter { Name = parameter.Name, In = ParameterLocation.Query, Description = parameter.Meaning, Schema = Schema(parameter) });
            }

            return Task.CompletedTask;
        });

    private static OpenApiSchema Schema(QueryParameter parameter) => new()
    {
        Type = parameter.Most is null ? parameter.IsFlag ? JsonSchemaType.Boolean : JsonSchemaType.String : JsonSchemaType.Integer,
        Minimum = parameter.Least?.ToString(CultureInfo.InvariantCulture),
        Maximum = parameter.Most?.ToString(CultureInfo.InvariantCulture),
        Enum = parameter.Words is { } words ? [.. words.Select(word => System.Text.Json.Nodes.JsonValue.Create(word))] : null,
    };
}
