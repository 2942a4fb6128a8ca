using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoworkingMilano.Domain.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PageTheLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_BudgetEntries_BudgetLineId",
                table: "BudgetEntries");

            migrationBuilder.CreateIndex(
                name: "IX_Ledger_Line_Time",
                table: "BudgetEntries",
                columns: new[] { "BudgetLineId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Ledger_Time",
                table: "BudgetEntries",
                columns: new[] { "At", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Ledger_Line_Time",
                table: "BudgetEntries");

            migrationBuilder.DropIndex(
                name: "IX_Ledger_Time",
                table: "BudgetEntries");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetEntries_BudgetLineId",
                table: "BudgetEntries",
                column: "BudgetLineId");
        }
    }
}
